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
  const catalog = outcome.products.map(({ effectiveFrom, terms }) => {
    const recordedAt = terms.provenance.lastUpdatedAt ?? effectiveFrom;
    return { effectiveFrom, recordedAt, backfilled: recordedAt > effectiveFrom, terms, own: {} };
  });
  return { outcome, definition: { profile, fields: [], catalog } };
}
