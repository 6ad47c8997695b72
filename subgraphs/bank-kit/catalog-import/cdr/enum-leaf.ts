import type { Leaf, LeafLedger } from './leaf-ledger';

/** A code of the standard: blanks around it carry nothing and are trimmed; nothing but blanks is no code. */
export function codeOf(leaf: Leaf | null): string | null {
  return leaf?.text.trim() || null;
}

/** Books a code as mapped, or as repaired where blanks were trimmed off it. */
export function bookCode(ledger: LeafLedger, leaf: Leaf, field: string): void {
  if (leaf.text === leaf.text.trim()) ledger.mapped(leaf, field);
  else ledger.repaired(leaf, field, 'blanks around the code trimmed');
}
