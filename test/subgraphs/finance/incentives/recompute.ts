import type { EvaluatedIncentive } from '../../../../subgraphs/finance';

/** Days a year of a day count, as its name says. */
const DAYS_PER_YEAR: Readonly<Record<string, bigint>> = { ACTUAL_360: 360n, ACTUAL_365: 365n, THIRTY_360: 360n };

/** "12.5" of ten decimals as an integer. */
function tenDecimals(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole) * 10n ** 10n + BigInt(fraction.padEnd(10, '0'));
}

function halfEven(numerator: bigint, denominator: bigint): bigint {
  const [quotient, twice] = [numerator / denominator, (numerator % denominator) * 2n];
  return twice > denominator || (twice === denominator && quotient % 2n === 1n) ? quotient + 1n : quotient;
}

/** What its lines say that a policy pays, by the words of the schema alone: dated payments in fen. */
export function paymentsByHand({ computation }: EvaluatedIncentive): (readonly [string, bigint])[] {
  const ONE = 10n ** 10n;
  const counted = new Map<string, bigint>();
  for (const line of computation) {
    const [principal, rate, baseAmount] = [tenDecimals(line.principal), tenDecimals(line.rate), tenDecimals(line.baseAmount)];
    const borne = line.borne === null ? 0n : tenDecimals(line.borne);
    const computed = line.base === 'PRINCIPAL'
      ? halfEven(principal * rate * BigInt(line.days ?? 0), ONE * (DAYS_PER_YEAR[line.dayCount ?? ''] ?? 0n))
      : halfEven((baseAmount - borne) * rate, ONE);
    const [said, taken] = [tenDecimals(line.computed), tenDecimals(line.counted)];
    // A line is what the rounded sum of the lines grows by: its last decimal may be one off.
    const away = said - computed;
    if (away > 1n || away < -1n) throw new Error(`computed is ${line.computed}, by hand ${computed}: ${JSON.stringify(line)}`);
    if (taken > baseAmount) throw new Error(`counted is more than it is taken of: ${JSON.stringify(line)}`);
    if ((taken === said) !== (line.limitedBy === null) || taken > said) throw new Error(`limitedBy does not say why: ${JSON.stringify(line)}`);
    counted.set(line.paidOn, (counted.get(line.paidOn) ?? 0n) + taken);
  }
  const FEN = 10n ** 8n;
  let [running, paid] = [0n, 0n];
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([on, sum]) => {
    running += sum;
    const minor = (running + FEN / 2n) / FEN - paid;
    paid += minor;
    return minor === 0n ? [] : [[on, minor] as const];
  });
}
