import { parseRate } from '../../../subgraphs/finance';

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const BROKEN = /\b(?:NaN|Infinity|undefined)\b|\[object /;
const RANGE = 'Range';

/** Answered by other parts of the graph or by the bank's own words, and no figure of the offer. */
const NOT_OF_THE_OFFER: ReadonlySet<string> = new Set(['product', 'bank', 'policy', 'unknowns']);

type Members = Readonly<Record<string, unknown>>;

/**
 * Every figure is a value or a range, never both and never neither; ranges have their ends in order;
 * no text is what a computation leaves behind that went wrong. A path and a sentence each.
 */
export function figureProblems(offer: object): string[] {
  return problemsOf(offer, '');
}

function problemsOf(value: unknown, path: string): string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value === 'string') return BROKEN.test(value) ? [`${path} reads "${value}"`] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => problemsOf(item, `${path}[${index}]`));
  if (value === null || typeof value !== 'object') return [];
  const members = value as Members;
  return [
    ...rangeProblems(members, path),
    ...pairProblems(members, path),
    ...Object.entries(members).flatMap(([name, member]) => (NOT_OF_THE_OFFER.has(name) ? [] : problemsOf(member, path === '' ? name : `${path}.${name}`))),
  ];
}

function isRange(members: Members): boolean {
  return Object.keys(members).every((name) => name === 'min' || name === 'max' || name === '__typename') && 'min' in members;
}

function rangeProblems(members: Members, path: string): string[] {
  if (!isRange(members)) return [];
  const { max, min } = members;
  if (typeof min !== 'string' || !DECIMAL.test(min)) return [`${path}.min is ${String(min)}, no decimal`];
  if (max === null) return [];
  if (typeof max !== 'string' || !DECIMAL.test(max)) return [`${path}.max is ${String(max)}, neither a decimal nor null`];
  return parseRate(min) <= parseRate(max) ? [] : [`${path} is from ${min} to ${max}`];
}

function pairProblems(members: Members, path: string): string[] {
  return Object.keys(members).flatMap((name) => {
    const base = name.slice(0, -RANGE.length);
    if (!name.endsWith(RANGE) || !(base in members)) return [];
    const [value, range] = [members[base] as string | null, members[name] as Members | null];
    const at = path === '' ? base : `${path}.${base}`;
    if (value !== null && range !== null) return [`${at} is both ${value} and a range`];
    if (value !== null) return DECIMAL.test(value) ? [] : [`${at} is "${value}", no decimal`];
    if (range !== null) return range.min === range.max ? [`${at} is a range of one value, ${String(range.min)}`] : [];
    return mayBeAbsent(members, base) ? [] : [`${at} is neither a value nor a range`];
  });
}

/** A fee that enters no cost has no yearly rate; a policy that does not apply pays nothing; without a loan there is no figure. */
function mayBeAbsent({ counted, status, verdict }: Members, name: string): boolean {
  if (name === 'annualRate') return counted === false;
  if (name === 'amount') return status === 'POSSIBLE' || status === 'NOT_APPLIED';
  return verdict === 'INELIGIBLE';
}
