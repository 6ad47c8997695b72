import { isDecimal } from '../../../../../schema';
import type { LeafOutcome, MappedProduct } from '../../../../../subgraphs/bank-kit/catalog-import/cdr';

interface RawLeaf {
  readonly path: string;
  readonly value: string | number | boolean;
}

/** Every leaf of a parsed product, found by a walk of its own: through JSON.parse, not through the mapper's reader. */
function rawLeaves(value: unknown, path = ''): RawLeaf[] {
  if (value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap((item, index) => rawLeaves(item, `${path}[${index}]`));
  if (typeof value === 'object') {
    return Object.entries(value as object).flatMap(([name, member]) => {
      const step = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) ? `${path === '' ? '' : '.'}${name}` : `[${JSON.stringify(name)}]`;
      return rawLeaves(member, path + step);
    });
  }
  return [{ path, value: value as RawLeaf['value'] }];
}

/**
 * What is wrong with the account of a product; empty where no value is lost: every leaf has exactly
 * one outcome, a mapped one is found again at its field, any other stands unchanged in a typed unknown.
 */
export function accountProblems(raw: unknown, mapped: MappedProduct): string[] {
  const leaves = rawLeaves(raw);
  const { outcomes, leaves: counts } = mapped.report;
  const problems = leaves.flatMap((leaf) => {
    const outcome = outcomes.get(leaf.path);
    return outcome ? outcomeProblems(leaf, outcome, mapped) : [`${leaf.path} is lost`];
  });
  if (outcomes.size !== leaves.length) problems.push(`${outcomes.size} outcomes for ${leaves.length} leaves`);
  const unknown = Object.values(counts.unknown).reduce((sum, each) => sum + each, 0);
  const parts = counts.mapped + counts.repaired + counts.informational + unknown;
  if (counts.total !== leaves.length || parts !== leaves.length) problems.push(`the report counts ${parts} of ${counts.total} leaves`);
  return [...problems, ...contractProblems(mapped)];
}

function outcomeProblems({ path, value }: RawLeaf, outcome: LeafOutcome, { terms, effectiveFrom }: MappedProduct): string[] {
  if (outcome.kind === 'MAPPED' || outcome.kind === 'REPAIRED') {
    const target = outcome.field === 'effectiveFrom' ? effectiveFrom : resolve(terms, outcome.field);
    if (target === undefined || target === null) return [`${path} is said to be at ${outcome.field}, where nothing is`];
    return holds(path, outcome.field, target, value) ? [] : [`${path} is ${JSON.stringify(value)}, ${outcome.field} is ${JSON.stringify(target)}`];
  }
  const reason = outcome.kind === 'UNKNOWN' ? outcome.reason : 'UNPARSED';
  const kept = terms.unknowns.some(
    (unknown) => unknown.sourcePath === path && unknown.reason === reason && unknown.field === outcome.field && keeps(unknown.rawText, value),
  );
  return kept ? [] : [`${path} is in no typed unknown`];
}

/** A string stays as it is; JSON.parse has a number's value only, so its digits are compared by value. */
function keeps(rawText: string | null | undefined, value: RawLeaf['value']): boolean {
  if (rawText == null) return false;
  return typeof value === 'number' ? Number(rawText) === value : rawText === String(value);
}

function resolve(root: unknown, field: string): unknown {
  const steps = field.split(/[.[\]]+/).filter((step) => step !== '');
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], root);
}

const NUMERIC = /(?:^|\.)(?:amount|rate|(?:minimum|maximum)(?:Amount|Rate)|minimum|maximum)$/;
const WORDS = /(?:^|\.)(?:name|code|description|clause|condition|conditions|text|source|links\[\d+\])$/;
const INSTANTS = /(?:effectiveFrom|lastUpdatedAt)$/;

/** Codes of the standard, which become codes of the contract or decide what another member's value means. */
const CODES = /(?:^|\.)(?:constraintType|unitOfMeasure|lendingRateType|feeType|rateApplicationMethod|currency|productCategory)$/;

function holds(path: string, field: string, target: unknown, value: RawLeaf['value']): boolean {
  const text = String(value);
  if (CODES.test(path)) return true;
  if (INSTANTS.test(field)) return Date.parse(String(target)) === Date.parse(text.trim());
  if (field.endsWith('TermMonths')) return typeof target === 'number' && (typeof value === 'string' || target <= Number(value));
  if (NUMERIC.test(field)) return canonical(String(target)) === canonical(text);
  if (!WORDS.test(field)) return true;
  // A code booked as a condition or as part of a text stands in it without the blanks around it.
  return (Array.isArray(target) ? target.map(String) : [String(target)]).some((each) => each.includes(text) || each.includes(text.trim()));
}

function canonical(decimal: string): string {
  const [whole = '', fraction = ''] = decimal.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${fraction.replace(/0+$/, '')}`;
}

/** Disclosures agree with their values, and every number of the contract is one. */
function contractProblems({ terms }: MappedProduct): string[] {
  const rates = terms.rates.flatMap(({ disclosure, minimumRate, maximumRate }, index) => {
    const ends = [minimumRate != null, maximumRate != null].join();
    const wanted = { EXACT: 'true,true', RANGE: 'true,true', FROM: 'true,false', UP_TO: 'false,true', UNDISCLOSED: 'false,false' }[disclosure];
    return ends === wanted ? [] : [`rates[${index}] is ${disclosure} with ends ${ends}`];
  });
  const fees = terms.fees.flatMap(({ disclosure, amount, base, rate }, index) => {
    const said = [amount != null, base != null && rate != null].filter(Boolean).length;
    return said === (disclosure === 'EXACT' ? 1 : 0) ? [] : [`fees[${index}] is ${disclosure} with ${said} charges`];
  });
  const decimals = [
    terms.amount.minimum, terms.amount.maximum,
    ...terms.rates.flatMap((each) => [each.minimumRate, each.maximumRate, each.minimumAmount, each.maximumAmount]),
    ...terms.fees.flatMap((each) => [each.amount, each.rate]),
    ...terms.criteria.flatMap((each) => [each.minimum, each.maximum]),
  ];
  return [...rates, ...fees, ...decimals.filter((each) => each != null && !isDecimal(each)).map((each) => `${each} is no decimal`)];
}
