import type { Command } from 'commander';
import { createProgram } from '../../../gateway/cli/main';

/**
 * A command line that ends before it opens anything, without a process of its own: what it wrote
 * and the sentence that it ended with.
 */
export async function inProcess(args: readonly string[]): Promise<{ readonly written: string; readonly sentence: string }> {
  let written = '';
  const hear = (command: Command): void => {
    command.configureOutput({ writeOut: (text) => (written += text), writeErr: (text) => (written += text) });
    command.commands.forEach(hear);
  };
  const program = createProgram();
  hear(program);
  const error: unknown = await program.parseAsync([...args], { from: 'user' }).catch((thrown: unknown) => thrown);
  if (!(error instanceof Error)) throw new Error(`${args.join(' ')} was carried out`);
  return { written, sentence: `${(error as Error & { code?: string }).code}: ${error.message}` };
}
