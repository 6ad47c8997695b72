import { type Command, CommanderError } from 'commander';
import { StartupError } from '../../../schema';
import { startupSentence } from '../startup-sentence';

/** 0: done. 1: refused. 2: used wrongly, or nobody answers. */
export type ExitCode = 0 | 1 | 2;

/** Gives a command its way to end: what it returns is the exit code, and what it throws ends it with 2 and one sentence. */
export function endsWith<A extends readonly unknown[]>(command: Command, carryOut: (...given: A) => Promise<ExitCode>): void {
  command
    .exitOverride((error) => {
      throw new CommanderError(error.exitCode === 0 ? 0 : 2, error.code, error.message);
    })
    .action(async (...given: unknown[]) => {
      try {
        process.exitCode = await carryOut(...(given as unknown as A));
      } catch (error) {
        const { code, message } = error instanceof StartupError ? error : startupSentence(error);
        process.stderr.write(`${code}: ${message}\n`);
        process.exitCode = 2;
      }
    });
}
