import type { Command } from 'commander';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { StartupError, isBankCode } from '../../schema';
import { bankFromCdrFile, formatReport, storeBank } from '../../subgraphs/bank-kit';
import { settingsOfEnvironment } from './part-settings';
import { SAMPLE_BANKS } from './sample-banks';

export function addImportCommand(program: Command): void {
  const command = program.command('import').description('import a published catalog as a bank');
  command
    .command('cdr <file>')
    .description('a Consumer Data Right product file: replies to Get Product Detail')
    .requiredOption('--bank <code>', 'code of the bank: a lower-case letter, then letters, digits and "-"')
    .addHelpText('after', '\nExample:\n  npx jinqiao import cdr example-mutual.json --bank example-mutual')
    .action(importCdr);
}

async function importCdr(file: string, { bank }: { bank: string }): Promise<void> {
  if (!isBankCode(bank)) {
    throw new StartupError('IMPORT_REFUSED', `--bank must be a lower-case letter, then letters, digits and "-", 48 at most; it is "${bank}".`);
  }
  if (SAMPLE_BANKS.some(({ profile }) => profile.code === bank)) {
    throw new StartupError('IMPORT_REFUSED', `--bank "${bank}" is a sample bank; choose another code.`);
  }
  const { definition, outcome } = bankFromCdrFile(readText(file), basename(file), bank);
  if (!definition) throw new StartupError('IMPORT_REFUSED', formatReport(outcome));
  const { storage } = settingsOfEnvironment();
  const added = await storeBank(definition, storage);
  process.stdout.write(`${formatReport(outcome)}\n${added} new versions recorded. Serve it with "npm start" or "npx jinqiao serve bank:${bank}".\n`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartupError('IMPORT_REFUSED', `${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`, { cause: error });
  }
}
