import { StartupError } from '../../schema';

/** Ends the start of a part in production that holds illustrative data: nobody must take a sample for an offer. */
export function refuseIllustrative(part: string, names: readonly string[]): void {
  const [first] = names;
  if (first === undefined) return;
  const others = names.length === 1 ? '' : ` and ${names.length - 1} more`;
  throw new StartupError(
    'ILLUSTRATIVE_DATA_REFUSED',
    `${part} holds illustrative data (${first}${others}), which NODE_ENV=production refuses; use a data folder or a database without samples.`,
  );
}
