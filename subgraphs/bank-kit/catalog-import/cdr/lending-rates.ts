import type { RateComponent, RateKind, RateRole, RepaymentMethod } from '../../../../schema';
import { readRate } from './decimal-text';
import { bookCode, codeOf } from './enum-leaf';
import { monthsOfPeriod } from './iso-period';
import { rateCaveat } from './rate-caveats';
import { type RateTier, mapTiers } from './rate-tiers';
import type { SourceNode } from './source-node';

/**
 * Rate types with a meaning in the contract. PENALTY is an adjustment of which the source does not
 * say what it is added to or whether it moves; VARIABLE says no more than that the bank sets it.
 * Discounts, introductory and card rates change or replace a rate in ways the contract has no role for.
 */
const ROLE_AND_KIND: Readonly<Record<string, { role: RateRole; kind: RateKind }>> = Object.freeze({
  FIXED: { role: 'CONTRACT', kind: 'FIXED' },
  VARIABLE: { role: 'CONTRACT', kind: 'VARIABLE' },
  MARKET_LINKED: { role: 'CONTRACT', kind: 'MARKET_LINKED' },
  PENALTY: { role: 'PENALTY', kind: 'VARIABLE' },
});

/**
 * What a repayment type lets a rate be repaid by. Principal and interest are both paid in every
 * period by all three; which of them the bank uses it does not say.
 */
const METHODS_OF_REPAYMENT_TYPE: Readonly<Record<string, readonly RepaymentMethod[]>> = Object.freeze({
  PRINCIPAL_AND_INTEREST: ['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'PERIODIC'],
  INTEREST_ONLY: ['INTEREST_ONLY'],
  OTHER: ['OTHER'],
});

/** The rates of a product. A rate with several tiers becomes as many components; `isTailored` makes all of them lower ends. */
export function mapLendingRates(product: SourceNode, isTailored: boolean): RateComponent[] {
  const rates: RateComponent[] = [];
  for (const node of product.children('lendingRates')) {
    const components = mapRate(node, rates.length, isTailored);
    node.ledger.keepRest(node.path, components.length > 0 ? `rates[${rates.length}]` : 'rates');
    rates.push(...components);
  }
  if (!rates.some(({ role }) => role === 'CONTRACT')) {
    product.ledger.doubt({
      field: 'rates',
      reason: 'UNDISCLOSED',
      sourcePath: 'lendingRates',
      note: 'The source publishes no rate at which the product is lent.',
    });
  }
  return rates;
}

function mapRate(node: SourceNode, index: number, isTailored: boolean): RateComponent[] {
  const type = node.leaf('lendingRateType');
  const code = codeOf(type);
  const meaning = code !== null && Object.hasOwn(ROLE_AND_KIND, code) ? ROLE_AND_KIND[code] : undefined;
  if (!type || !meaning) {
    for (const leaf of [type, node.leaf('rate')]) {
      if (leaf) node.ledger.unknown(leaf, 'rates', 'AMBIGUOUS', 'The contract has no role for a rate of this type.');
    }
    return [];
  }
  const field = `rates[${index}]`;
  const { role, kind } = meaning;
  bookCode(node.ledger, type, `${field}.${role === 'PENALTY' ? 'role' : 'kind'}`);
  if (role === 'PENALTY') {
    node.ledger.doubt({ field: `${field}.kind`, reason: 'AMBIGUOUS', sourcePath: type.path, rawText: type.text, note: 'Whether a penalty rate is fixed or moves is not said.' });
  }
  const caveats = isTailored ? ['the product is tailored, so its price is negotiated'] : [];
  if (role === 'PENALTY') caveats.push('whether it replaces the rate or is added to it is not said');
  if (kind === 'MARKET_LINKED') caveats.push('it is linked to a market rate, and any margin over it is not said');
  const conditions = [...mapPurpose(node, field), ...mapWords(node, field, code, caveats)];
  const tiers = mapTiers(node, index);
  const period = kind === 'FIXED' ? mapFixedPeriod(node, field, caveats) : null;
  const methods = mapRepaymentType(node, field);
  mapInterestTiming(node, field, caveats);
  caveats.push(...tiers.flatMap(({ caveat }) => caveat ?? []));
  const price = mapPrice(node, field, caveats);
  return tiers.map((tier, offset) => ({
    role,
    kind,
    ...price,
    ...boundsOf(tier, period, node, `rates[${index + offset}]`),
    ...(methods && { repaymentMethods: [...methods] }),
    ...withConditions([...conditions, ...(tier.bounds.conditions ?? [])]),
  }));
}

function withConditions(conditions: readonly string[]): Pick<RateComponent, 'conditions'> {
  return conditions.length > 0 ? { conditions: [...conditions] } : {};
}

type Price = Pick<RateComponent, 'disclosure' | 'minimumRate' | 'maximumRate'>;

/** EXACT as published; with a caveat only the lower end; without a rate that can be read, undisclosed. */
function mapPrice(node: SourceNode, field: string, caveats: readonly string[]): Price {
  const { ledger } = node;
  const leaf = node.leaf('rate');
  const at = `${field}.minimumRate`;
  if (!leaf) {
    ledger.doubt({ field: at, reason: 'UNDISCLOSED', sourcePath: `${node.path}.rate`, note: 'The source names a rate and leaves it empty.' });
    return { disclosure: 'UNDISCLOSED' };
  }
  const read = readRate(leaf);
  if (!read.ok) {
    ledger.unknown(leaf, at, 'UNPARSED', read.note);
    return { disclosure: 'UNDISCLOSED' };
  }
  if (read.isZero) {
    ledger.unknown(leaf, at, 'AMBIGUOUS', 'A rate of zero: no interest, or none published, cannot be told.');
    return { disclosure: 'UNDISCLOSED' };
  }
  if (read.repair) ledger.repaired(leaf, at, read.repair);
  else ledger.mapped(leaf, at);
  if (caveats.length === 0) return { disclosure: 'EXACT', minimumRate: read.value, maximumRate: read.value };
  ledger.doubt({
    field: `${field}.maximumRate`,
    reason: 'AMBIGUOUS',
    sourcePath: leaf.path,
    rawText: leaf.text,
    note: `Only the lower end: ${caveats.join('; ')}.`,
  });
  return { disclosure: 'FROM', minimumRate: read.value };
}

/** The words beside a rate are its conditions; some of them say that it is not the whole price. */
function mapWords(node: SourceNode, field: string, code: string | null, caveats: string[]): string[] {
  // Of a FIXED rate the value is the period and has its own reader.
  const names = code === 'FIXED' ? ['additionalInfo'] : ['additionalValue', 'additionalInfo'];
  const words = names.flatMap((name) => node.leaf(name) ?? []);
  for (const leaf of words) node.ledger.mapped(leaf, `${field}.conditions`);
  const tierNames = node.children('tiers').flatMap((tier) => tier.leaf('name') ?? []);
  for (const { text } of [...words, ...tierNames]) {
    const caveat = rateCaveat(text);
    if (caveat) caveats.push(`the source says "${caveat}"`);
  }
  return words.map(({ text }) => text);
}

/** If absent, the rate is for all loan purposes. */
function mapPurpose(node: SourceNode, field: string): string[] {
  const leaf = node.leaf('loanPurpose');
  const code = codeOf(leaf);
  if (!leaf || code === null || code === 'UNCONSTRAINED') return [];
  bookCode(node.ledger, leaf, `${field}.conditions`);
  return [`loanPurpose ${code}`];
}

/**
 * "The period of time fixed", an ISO 8601 duration (Product Lending Rate Types). It is no loan term,
 * but a loan of that term or less is at this rate throughout, and a longer one is not. A period that
 * cannot be read leaves open for how much of a loan the rate holds.
 */
function mapFixedPeriod(node: SourceNode, field: string, caveats: string[]): number | null {
  const leaf = node.leaf('additionalValue');
  const at = `${field}.maximumTermMonths`;
  const months = leaf && monthsOfPeriod(leaf.text.trim());
  if (leaf && months !== null) {
    bookCode(node.ledger, leaf, at);
    return months;
  }
  caveats.push('how long it is fixed cannot be read');
  if (leaf) node.ledger.unknown(leaf, at, 'UNPARSED', 'Not an ISO 8601 duration of whole months, which the standard asks for.');
  else node.ledger.doubt({ field: at, reason: 'UNDISCLOSED', sourcePath: `${node.path}.additionalValue`, note: 'The period for which the rate is fixed is not stated.' });
  return null;
}

function boundsOf(tier: RateTier, period: number | null, node: SourceNode, field: string): Partial<RateComponent> {
  const { bounds } = tier;
  if (period === null) return bounds;
  const least = bounds.minimumTermMonths ?? 0;
  if (least > period) {
    node.ledger.doubt({ field: `${field}.minimumTermMonths`, reason: 'CONFLICTING', sourcePath: node.path, note: 'The tier begins after the rate stops being fixed.' });
  }
  return { ...bounds, maximumTermMonths: Math.min(bounds.maximumTermMonths ?? period, period) };
}

/** "If absent, the lending rate is applicable to all repayment types", which null says too. */
function mapRepaymentType(node: SourceNode, field: string): readonly RepaymentMethod[] | null {
  const leaf = node.leaf('repaymentType');
  const code = codeOf(leaf);
  if (!leaf || code === null || code === 'UNCONSTRAINED') return null;
  const methods = Object.hasOwn(METHODS_OF_REPAYMENT_TYPE, code) ? METHODS_OF_REPAYMENT_TYPE[code] : undefined;
  if (!methods) {
    node.ledger.unknown(leaf, `${field}.repaymentMethods`, 'AMBIGUOUS', 'No repayment type of the standard.');
    return ['OTHER'];
  }
  bookCode(node.ledger, leaf, `${field}.repaymentMethods`);
  return methods;
}

/** The frequencies say when interest is computed and debited, not how many days a year has or when dues fall. */
function mapInterestTiming(node: SourceNode, field: string, caveats: string[]): void {
  const { ledger } = node;
  const [calculated, applied, due] = ['calculationFrequency', 'applicationFrequency', 'interestPaymentDue'].map((name) => node.leaf(name));
  if (calculated) ledger.informational(calculated, 'dayCount', 'How often interest is computed; how many days a year has is not said.');
  if (applied) ledger.informational(applied, 'repayments', 'How often interest is debited; that dues fall as often is not said.');
  if (!due || codeOf(due) === null) return;
  if (codeOf(due) === 'IN_ARREARS') {
    ledger.informational(due, field, 'Interest at the end of each period, as costs are computed.');
    return;
  }
  ledger.unknown(due, field, 'AMBIGUOUS', 'Interest is not due at the end of each period; how long before is not said.');
  caveats.push('interest is due before the end of its period');
}
