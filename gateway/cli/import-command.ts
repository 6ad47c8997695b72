import type { Command } from 'commander';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { StartupError, isBankCode } from '../../schema';
import { CDR_LIMITS, bankFromCdrFile, formatHistoryReport, formatReport, importCdrHistory, storeBank } from '../../subgraphs/bank-kit';
import { systemClock } from '../../subgraphs/chassis';
import { settingsOfEnvironment } from './part-settings';
import { SAMPLE_BANKS } from './sample-banks';

const BANK_OPTION = ['--bank <code>', 'code of the bank: a lower-case letter, then letters, digits and "-"'] as const;

interface ImportOptions {
  readonly bank: string;
}

export function addImportCommand(program: Command): void {
  const command = program.command('import').description('import a published catalog as a bank');
  command
    .command('cdr <file>')
    .description('a Consumer Data Right product file: replies to Get Product Detail')
    .requiredOption(...BANK_OPTION)
    .addHelpText('after', '\nExample:\n  npx jinqiao import cdr example-mutual.json --bank example-mutual')
    .action(importCdr);
  command
    .command('cdr-history <file>')
    .description('the same products as they were observed over time: JSON lines, plain or gzip, of observedAt, productId and product (null: offered no longer)')
    .requiredOption(...BANK_OPTION)
    .addHelpText('after', '\nExample:\n  npx jinqiao import cdr-history example-mutual.jsonl.gz --bank example-mutual')
    .action(importHistory);
}

async function importCdr(file: string, { bank }: ImportOptions): Promise<void> {
  requireOwnCode(bank);
  const { definition, outcome } = bankFromCdrFile(readBytes(file, CDR_LIMITS.fileBytes).toString('utf8'), basename(file), bank);
  if (!definition) throw new StartupError('IMPORT_REFUSED', formatReport(outcome));
  const { storage } = settingsOfEnvironment();
  const added = await storeBank(definition, storage);
  process.stdout.write(`${formatReport(outcome)}\n${added} new versions recorded. ${howToServe(bank)}\n`);
}

async function importHistory(file: string, { bank }: ImportOptions): Promise<void> {
  requireOwnCode(bank);
  const outcome = await importCdrHistory({
    file: readBytes(file, CDR_LIMITS.historyBytes),
    fileName: basename(file),
    bankCode: bank,
    storage: () => settingsOfEnvironment().storage,
    clock: systemClock,
    onProgress: (done, of) => process.stderr.write(`${done} of ${of} readings read\n`),
  });
  if (!outcome.ok) throw new StartupError('IMPORT_REFUSED', formatHistoryReport(outcome));
  process.stdout.write(`${formatHistoryReport(outcome)}\n${howToServe(bank)}\n`);
}

function requireOwnCode(bank: string): void {
  if (!isBankCode(bank)) {
    throw new StartupError('IMPORT_REFUSED', `--bank must be a lower-case letter, then letters, digits and "-", 48 at most; it is "${bank}".`);
  }
  if (SAMPLE_BANKS.some(({ profile }) => profile.code === bank)) {
    throw new StartupError('IMPORT_REFUSED', `--bank "${bank}" is a sample bank; choose another code.`);
  }
}

function howToServe(bank: string): string {
  return `Serve it with "npm start" or "npx jinqiao serve bank:${bank}".`;
}

/** A file that is too large is refused before it is read. */
function readBytes(file: string, mostBytes: number): Buffer {
  try {
    const { size } = statSync(file);
    if (size > mostBytes) throw new StartupError('IMPORT_REFUSED', `${file} has ${size} bytes; allowed are ${mostBytes}.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError('IMPORT_REFUSED', `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
}
