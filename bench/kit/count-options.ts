import { parseArgs } from 'node:util';

const MAX_COUNT = 100_000;

/** The options of a benchmark, `--name 12`, each a whole number with a default; throws on anything else. */
export function readCounts<Name extends string>(defaults: Readonly<Record<Name, number>>, argv: readonly string[] = process.argv.slice(2)): Record<Name, number> {
  const names = Object.keys(defaults) as Name[];
  const { values } = parseArgs({ args: [...argv], options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const, default: String(defaults[name]) }])) });
  const counts = names.map((name) => {
    const value = Number(values[name]);
    if (Number.isInteger(value) && value >= 1 && value <= MAX_COUNT) return [name, value];
    throw new Error(`--${name} must be a whole number from 1 to ${MAX_COUNT}, it is "${String(values[name])}"`);
  });
  return Object.fromEntries(counts) as Record<Name, number>;
}
