import type { Log } from '../supergraph';

/** One line on stderr for what an operator should know; details of errors are told by their message alone. */
export const logLine: Log = ({ level, message, errors }) => {
  if (level === 'info') return;
  process.stderr.write(`${level}: ${message}\n`);
  if (!Array.isArray(errors)) return;
  for (const { code, message: detail } of errors as { code: string; message: string }[]) {
    process.stderr.write(`  ${code}: ${detail}\n`);
  }
};
