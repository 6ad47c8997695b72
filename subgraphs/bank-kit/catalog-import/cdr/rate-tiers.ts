import { type RateComponent, TierMethod } from '../../../../schema';
import { readAmount, readMonths } from './decimal-text';
import { bookCode, codeOf } from './enum-leaf';
import type { Leaf } from './leaf-ledger';
import type { SourceNode } from './source-node';

type Bounds = Pick<
  RateComponent,
  'minimumAmount' | 'maximumAmount' | 'minimumTermMonths' | 'maximumTermMonths' | 'tierMethod' | 'conditions' | 'clause'
>;

export interface RateTier {
  readonly bounds: Bounds;
  /** Why the rate cannot be taken as exact because of its tier; null where it can. */
  readonly caveat: string | null;
}

/**
 * The tiers in which one rate of the source applies, each a component of the contract; the first is
 * number `first`. Bounds are inclusive in both; where one tier ends at the amount at which the next
 * begins, the standard gives that amount to the upper one, here both apply and the offer is a range.
 */
export function mapTiers(rate: SourceNode, first: number): RateTier[] {
  const nodes = rate.children('tiers');
  const units = new Set(nodes.map((node) => codeOf(node.leaf('unitOfMeasure'))));
  if (units.size > 1) {
    // Whether an amount tier and a term tier both have to hold, or either, the standard does not say.
    for (const node of nodes) keepTier(node, `rates[${first}]`, 'Tiers of several units on one rate: whether all must hold or any is not said.');
    return [{ bounds: {}, caveat: 'its tiers are of several units' }];
  }
  const tiers = nodes.map((node, index) => mapTier(node, first + index));
  return tiers.length > 0 ? tiers : [{ bounds: {}, caveat: null }];
}

function mapTier(node: SourceNode, index: number): RateTier {
  const field = `rates[${index}]`;
  const words = tierWords(node, field);
  switch (codeOf(node.leaf('unitOfMeasure'))) {
    case 'DOLLAR':
      return dollarTier(node, field, words);
    case 'MONTH':
      return monthTier(node, field, words);
    default:
      return otherTier(node, field, words);
  }
}

/** Name and words of a tier. */
function tierWords(node: SourceNode, field: string): Bounds {
  const name = node.leaf('name');
  const said = [node, node.child('applicabilityConditions')].flatMap((each) => each?.leaf('additionalInfo') ?? []);
  if (name) node.ledger.mapped(name, `${field}.clause`);
  for (const leaf of said) node.ledger.mapped(leaf, `${field}.conditions`);
  return {
    ...(name && { clause: name.text }),
    ...(said.length > 0 && { conditions: said.map(({ text }) => text) }),
  };
}

function dollarTier(node: SourceNode, field: string, words: Bounds): RateTier {
  const [minimum, maximum] = [node.leaf('minimumValue'), node.leaf('maximumValue')];
  const [least, greatest] = [minimum && readAmount(minimum), maximum && readAmount(maximum)];
  const readable = (least === null || least.ok) && (greatest === null || greatest.ok);
  const orderly = !least?.ok || !greatest?.ok || Number(least.value) <= Number(greatest.value);
  // "DOLLAR 0.5 to 0.6" is a loan-to-value ratio in the wrong unit, and nobody borrows less than a dollar.
  const plausible = !greatest?.ok || Number(greatest.value) >= 1;
  if (!readable || !orderly || !plausible) {
    keepTier(node, field, 'Not an interval of dollars that can be borrowed.');
    return { bounds: words, caveat: 'its tier cannot be read' };
  }
  bookBound(node, minimum, `${field}.minimumAmount`);
  bookBound(node, maximum, `${field}.maximumAmount`);
  return {
    bounds: {
      ...words,
      ...(least?.ok && { minimumAmount: least.value }),
      ...(greatest?.ok && { maximumAmount: greatest.value }),
      ...mapTierMethod(node, field),
    },
    caveat: null,
  };
}

function mapTierMethod(node: SourceNode, field: string): Pick<Bounds, 'tierMethod'> {
  const leaf = node.leaf('rateApplicationMethod');
  const code = codeOf(leaf);
  if (leaf && code !== null && Object.hasOwn(TierMethod, code)) {
    bookCode(node.ledger, leaf, `${field}.tierMethod`);
    return { tierMethod: code as TierMethod };
  }
  const [reason, note] = leaf
    ? (['AMBIGUOUS', 'No way of the contract to apply a tier.'] as const)
    : (['UNDISCLOSED', 'Whether the tier takes the whole balance or the part inside it is not said.'] as const);
  if (leaf) node.ledger.unknown(leaf, `${field}.tierMethod`, reason, note);
  else node.ledger.doubt({ field: `${field}.tierMethod`, reason, sourcePath: node.path, note });
  return {};
}

function monthTier(node: SourceNode, field: string, words: Bounds): RateTier {
  const [minimum, maximum] = [node.leaf('minimumValue'), node.leaf('maximumValue')];
  const [least, greatest] = [minimum && readMonths(minimum), maximum && readMonths(maximum)];
  const readable = (least === null || least.ok) && (greatest === null || greatest.ok);
  if (!readable || (least?.ok && greatest?.ok && Number(least.value) > Number(greatest.value))) {
    keepTier(node, field, 'Not an interval of whole months.');
    return { bounds: words, caveat: 'its tier cannot be read' };
  }
  bookBound(node, minimum, `${field}.minimumTermMonths`);
  bookBound(node, maximum, `${field}.maximumTermMonths`);
  const method = node.leaf('rateApplicationMethod');
  if (method) node.ledger.informational(method, field, 'Of a tier by term; the contract has it for tiers by amount only.');
  return {
    bounds: {
      ...words,
      ...(least?.ok && { minimumTermMonths: Number(least.value) }),
      ...(greatest?.ok && { maximumTermMonths: Number(greatest.value) }),
    },
    caveat: null,
  };
}

/** PERCENT, as of a loan-to-value ratio, and any other unit: a condition that the bank judges. */
function otherTier(node: SourceNode, field: string, words: Bounds): RateTier {
  const [unit, minimum, maximum] = ['unitOfMeasure', 'minimumValue', 'maximumValue'].map((name) => node.leaf(name));
  const span = [minimum && `from ${minimum.text}`, maximum && `to ${maximum.text}`, codeOf(unit ?? null) ?? 'without a unit'];
  const condition = `tier ${span.filter(Boolean).join(' ')}`;
  for (const leaf of [unit, minimum, maximum]) {
    if (leaf) node.ledger.unknown(leaf, `${field}.conditions`, 'AMBIGUOUS', 'What the tier is a share or a count of is not said.');
  }
  const method = node.leaf('rateApplicationMethod');
  if (method) node.ledger.informational(method, field);
  return { bounds: { ...words, conditions: [condition, ...(words.conditions ?? [])] }, caveat: null };
}

function bookBound(node: SourceNode, leaf: Leaf | null, field: string): void {
  if (leaf) node.ledger.mapped(leaf, field);
  const unit = node.leaf('unitOfMeasure');
  if (unit && leaf && node.ledger.open(unit.path).length > 0) bookCode(node.ledger, unit, field);
}

function keepTier(node: SourceNode, field: string, note: string): void {
  for (const leaf of node.ledger.open(node.path)) node.ledger.unknown(leaf, field, 'AMBIGUOUS', note);
}
