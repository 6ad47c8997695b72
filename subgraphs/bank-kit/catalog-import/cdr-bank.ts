import type { BankDefinition } from '../create-bank';
import { type CdrImport, bankFromFile, importCdrFile, readCdrFile } from './cdr';

export type CdrBank =
  | { readonly outcome: Extract<CdrImport, { ok: true }>; readonly definition: BankDefinition }
  | { readonly outcome: Extract<CdrImport, { ok: false }>; readonly definition: null };

/** A bank with nothing written by hand: its profile and its catalog are read from its published file. */
export function bankFromCdrFile(text: string, fileName: string, code: string | null): CdrBank {
  const file = readCdrFile(text, fileName);
  if (!file.ok) return { outcome: file, definition: null };
  const profile = bankFromFile(file.brand, code === null ? fileName : `${code}.json`);
  const outcome = importCdrFile(text, fileName, profile.code);
  if (!outcome.ok) return { outcome, definition: null };
  const catalog = outcome.products.map(({ effectiveFrom, terms }) => ({ ...timesOf(effectiveFrom, terms.provenance.lastUpdatedAt ?? null), terms, own: {} }));
  return { outcome, definition: { profile, fields: [], catalog } };
}

/**
 * The bank recorded the terms when it last updated the product. What they were before is not known, so
 * they are in force from then, or from when the product became available where that is later: its own
 * effectiveFrom says since when the product exists (`validity.from`), not since when it has these terms.
 */
function timesOf(availableFrom: string, updatedAt: string | null): { readonly effectiveFrom: string; readonly recordedAt: string } {
  const recordedAt = updatedAt ?? availableFrom;
  return { effectiveFrom: recordedAt > availableFrom ? recordedAt : availableFrom, recordedAt };
}
