import '../telemetry-off';
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { StartupError } from '../../schema';
import { addAuditCommand } from './audit-command';
import { addConformanceCommand } from './conformance-command';
import { addImportCommand } from './import-command';
import { addKeysCommand } from './keys-command';
import { addHistoryCommands } from './publication/history-commands';
import { addPublicationCommands } from './publication/publication-commands';
import { addServeCommand } from './serve-command';
import { addShowCommand } from './show-command';
import { addStartCommand } from './start-command';
import { addSupergraphCommand } from './supergraph-command';
import { addUsageCommand } from './usage-command';
import { startupSentence } from './startup-sentence';

export function createProgram(): Command {
  const program = new Command('jinqiao')
    .description('金桥 Jinqiao: a GraphQL federation gateway over bank product catalogs')
    .showHelpAfterError('(add --help for the options and examples)')
    .exitOverride();
  addStartCommand(program);
  addServeCommand(program);
  addImportCommand(program);
  addPublicationCommands(program);
  addHistoryCommands(program);
  addKeysCommand(program);
  addAuditCommand(program);
  addShowCommand(program);
  addSupergraphCommand(program);
  addConformanceCommand(program);
  addUsageCommand(program);
  return program;
}

/** Runs a command line; an expected failure is one sentence on stderr and exit code 1. */
export async function run(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode;
      return;
    }
    const { code, message } = error instanceof StartupError ? error : startupSentence(error);
    process.stderr.write(`${code}: ${message}\n`);
    // What a failed start opened is closed; a half-open socket of a library must not keep the process.
    process.exit(1);
  }
}
