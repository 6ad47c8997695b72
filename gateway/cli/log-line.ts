import type { Log } from '../supergraph';

/** What an operator should know, on stderr: the sentence, the subgraph it concerns and what caused it. */
export const logLine: Log = ({ level, message, error, errors, subgraph }) => {
  if (level === 'info') return;
  const where = typeof subgraph === 'string' ? ` (subgraph ${subgraph})` : '';
  const why = error === undefined ? '' : `: ${error instanceof Error ? error.message : String(error)}`;
  process.stderr.write(`${level}: ${message}${where}${why}\n`);
  if (!Array.isArray(errors)) return;
  for (const { code, message: detail } of errors as { code: string; message: string }[]) {
    process.stderr.write(`  ${code}: ${detail}\n`);
  }
};
