import type { Figures } from './golden-decisions';

const COST = '{ totalInterest totalFees totalSubsidies totalCost annualRateSimple annualRateIrr statementAnnualRate totalCostRange { min max } annualRateIrrRange { min max } }';

/** What is read of an offer for its figures. */
export const FIGURES = `{
  verdict amount currency termMonths drawdownOn limitedBy repaymentMethod nominalAnnualRate nominalAnnualRateRange { min max }
  criteria { kind result } smallestChange { field to } cost ${COST} costAfterIncentives ${COST}
  schedule { dueOn principal interest fee } incentives { policy { id version } status amount payments { paidOn amount } }
  unknowns { field reason } assumptions { code }
}`;

type Values = Readonly<Record<string, unknown>>;

/**
 * An offer in figures by their path. A list is one text, so that it says which of it moved: of the
 * criteria what is not met, of a schedule how many dues it has, the first and the last.
 */
export function figuresOf({ criteria, schedule, ...offer }: Values): Figures {
  const unmet = (criteria as readonly Values[] | undefined)?.filter(({ result }) => result !== 'MET');
  const dues = schedule as readonly Values[] | null | undefined;
  const ends = dues && { dues: dues.length, first: [dues[0]], last: [dues.at(-1)] };
  return Object.fromEntries(Object.entries({ ...offer, unmet, schedule: ends }).flatMap(([name, value]) => pathsOf(name, value)));
}

function pathsOf(path: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.length === 0 ? [] : [[path, value.map(inWords).join('; ')]];
  if (typeof value === 'object') return Object.entries(value).flatMap(([name, inner]) => pathsOf(`${path}.${name}`, inner));
  return [[path, String(value)]];
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return `(${value.map(inWords).join(', ')})`;
  return typeof value === 'object' ? Object.values(value).map(inWords).join(' ') : String(value);
}
