import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Bank, bankFromCdrFile, createBank, formatReport, loadStoredBank, storedBankCodes } from '../../subgraphs/bank-kit';
import type { Storage } from '../../subgraphs/chassis';
import { StartupError } from '../../schema';
import { SAMPLE_BANKS } from './sample-banks';

/** The sample banks, unless in production, and every bank imported into this data folder or server. */
export async function localBanks(storage: Storage, production: boolean): Promise<Bank[]> {
  const sample = new Set(SAMPLE_BANKS.map(({ profile }) => profile.code));
  const imported: Bank[] = [];
  for (const code of await storedBankCodes(storage)) {
    const bank = sample.has(code) ? null : await loadStoredBank(code, storage);
    if (bank) imported.push(bank);
  }
  return production ? imported : [...SAMPLE_BANKS, ...imported];
}

/**
 * Every file of a folder as a bank, one database a guest. All are read before any is served: a
 * malformed file stops the start, and nothing is half-imported.
 */
export function guestBanks(folder: string): Bank[] {
  return readGuestFiles(folder).map((path) => {
    const { definition, outcome } = bankFromCdrFile(readFileSync(path, 'utf8'), basename(path), null);
    if (!definition) throw new StartupError('IMPORT_REFUSED', formatReport(outcome));
    return createBank({ ...definition, part: `guest-${definition.profile.code}` });
  });
}

function readGuestFiles(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    throw new StartupError('IMPORT_REFUSED', `The folder of guests ${folder} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
  if (names.length === 0) throw new StartupError('IMPORT_REFUSED', `The folder of guests ${folder} has no .json file.`);
  return names.map((name) => join(folder, name));
}

/** A sample bank, or one that was imported. */
export async function findBank(code: string, storage: Storage): Promise<Bank> {
  const sample = SAMPLE_BANKS.find(({ profile }) => profile.code === code);
  if (sample) return sample;
  if ((await storedBankCodes(storage)).includes(code)) {
    const stored = await loadStoredBank(code, storage);
    if (stored) return stored;
  }
  const known = [...SAMPLE_BANKS.map(({ profile }) => profile.code), ...(await storedBankCodes(storage))];
  throw new StartupError('PART_UNKNOWN', `There is no bank "${code}" here; known are ${[...new Set(known)].join(', ')}. Import one with "npx jinqiao import cdr FILE --bank ${code}".`);
}
