import type { Fee, FeeFrequency } from '../../../../schema';
import { bookCode, codeOf } from './enum-leaf';
import { feeCaveat, statesCondition } from './fee-caveats';
import { mapFeeCap } from './fee-cap';
import { mapFeeCharge } from './fee-charge';
import { type FeeKind, feeKind, frequencyOfMonths } from './fee-kinds';
import { isIsoDuration, monthsOfPeriod } from './iso-period';
import type { Leaf } from './leaf-ledger';
import type { SourceNode } from './source-node';

const STANDARD_CURRENCY = 'AUD';

/** Every fee of a product, one for one and in order. The borrower pays them all: the standard has no other payer, and no refunds. */
export function mapFees(product: SourceNode): Fee[] {
  return product.children('fees').map((node, index) => {
    const fee = mapFee(node, `fees[${index}]`);
    node.ledger.keepRest(node.path, `fees[${index}]`);
    return fee;
  });
}

function mapFee(node: SourceNode, field: string): Fee {
  const name = mapName(node, field);
  const cdrType = codeOf(node.leaf('feeType'));
  const kind = mapKind(node, field, name);
  const words: Leaf[] = [];
  const frequency = mapPeriod(node, field, kind, words);
  const info = node.leaf('additionalInfo');
  if (info) words.push(info);
  mapAccrualFrequency(node, field);
  const obstacle = mapCurrency(node, field) ?? obstacleOf(cdrType, [name, ...words.map(({ text }) => withoutOwnPercent(text, node.leaf('balanceRate')))]);
  const charge = mapFeeCharge(node, { field, frequency, obstacle });
  return {
    type: kind.type,
    name,
    payer: 'BORROWER',
    ...payeeOf(cdrType, name),
    frequency,
    ...charge,
    ...mapFeeCap(node, field, frequency),
    refundable: false,
    ...mapWords(node, field, frequency, words),
  };
}

function mapName(node: SourceNode, field: string): string {
  const leaf = node.leaf('name');
  if (leaf && leaf.text.trim() !== '') {
    node.ledger.mapped(leaf, `${field}.name`);
    return leaf.text;
  }
  node.ledger.doubt({ field: `${field}.name`, reason: 'UNDISCLOSED', sourcePath: node.path, note: 'The fee has no name; its type stands for it.' });
  return codeOf(node.leaf('feeType')) ?? 'fee';
}

function mapKind(node: SourceNode, field: string, name: string): FeeKind {
  const { ledger } = node;
  const leaf = node.leaf('feeType');
  const kind = feeKind(codeOf(leaf), name);
  if (!leaf || !kind) {
    const note = 'No fee type of the standard: when the fee falls due cannot be told.';
    if (leaf) ledger.unknown(leaf, `${field}.type`, 'AMBIGUOUS', note);
    else ledger.doubt({ field: `${field}.type`, reason: 'UNDISCLOSED', sourcePath: node.path, note });
    return { type: 'OTHER', frequency: null };
  }
  bookCode(ledger, leaf, `${field}.type`);
  if (kind.frequency === 'AT_END') {
    ledger.doubt({
      field: `${field}.frequency`,
      reason: 'AMBIGUOUS',
      sourcePath: leaf.path,
      rawText: leaf.text,
      note: 'Charged for closing the product; counted at the end, although the bank may ask it of early closing only.',
    });
  }
  return kind;
}

/** "The period of charge", of a PERIODIC fee; of any other the value is words, or a duration that means nothing there. */
function mapPeriod(node: SourceNode, field: string, kind: FeeKind, words: Leaf[]): FeeFrequency | null {
  const { ledger } = node;
  const at = `${field}.frequency`;
  const leaf = node.leaf('additionalValue');
  const text = leaf?.text.trim() ?? '';
  if (kind.frequency === 'BY_PERIOD') {
    const frequency = frequencyOfMonths(monthsOfPeriod(text) ?? 0);
    if (leaf && frequency) bookCode(ledger, leaf, at);
    else if (leaf) ledger.unknown(leaf, at, 'UNPARSED', 'No period for which the contract has a frequency.');
    else ledger.doubt({ field: at, reason: 'UNDISCLOSED', sourcePath: node.path, note: 'A periodic fee without its period.' });
    return frequency;
  }
  if (leaf && isIsoDuration(text)) ledger.unknown(leaf, at, 'AMBIGUOUS', 'A duration on a fee that is not periodic.');
  else if (leaf) words.push(leaf);
  if (kind.frequency === null) {
    ledger.doubt({ field: at, reason: 'UNDISCLOSED', sourcePath: node.path, note: 'When the fee falls due is not stated.' });
  }
  return kind.frequency;
}

/** The indicative frequency with which a fee is calculated, not the one with which it is charged. */
function mapAccrualFrequency(node: SourceNode, field: string): void {
  const leaf = node.leaf('accrualFrequency');
  if (!leaf) return;
  if (isIsoDuration(leaf.text.trim())) node.ledger.informational(leaf, field, 'How often the fee is calculated, not how often it is charged.');
  else node.ledger.unknown(leaf, field, 'UNPARSED', 'Not an ISO 8601 duration, which the standard asks for.');
}

/** "Assumes AUD if absent". A fee in another currency than the loan counts in no cost: its amount stays raw text. */
function mapCurrency(node: SourceNode, field: string): string | null {
  const leaf = node.leaf('currency');
  const code = codeOf(leaf);
  if (!leaf || code === null) return null;
  if (code === STANDARD_CURRENCY) {
    bookCode(node.ledger, leaf, 'currency');
    return null;
  }
  node.ledger.unknown(leaf, `${field}.amount`, 'CONFLICTING', `The product is in ${STANDARD_CURRENCY}.`);
  return `In ${code}, while the product is in ${STANDARD_CURRENCY}; amounts of two currencies are never added.`;
}

const PERCENT = /(\d+(?:\.\d+)?) ?%/g;
const SCALE = 12;
const PERCENT_DIGITS = 2;

/** "1.20% p.a." beside a rate of "0.0120" repeats the rate; any other percentage says that the rate is not all. */
function withoutOwnPercent(text: string, rate: Leaf | null): string {
  return text.replace(PERCENT, (found, percent: string) => (rate && scaledDigits(rate.text, SCALE) === scaledDigits(percent, SCALE - PERCENT_DIGITS) ? '' : found));
}

/** Digits with the point moved right, so that a rate and its percentage compare; null for what is no such decimal. */
function scaledDigits(decimal: string, places: number): bigint | null {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return whole === '' || fraction.length > places ? null : BigInt(whole + fraction.padEnd(places, '0'));
}

/** Costs that a bank passes on: who receives them the standard does not say, and the name says that it may be another. */
const PASSED_ON = /\b(?:government|govt|registration|search\w*|stamp|valu(?:er|ation)s?|legal|solicitors?|insurance|settlement|agents?|pexa|ppsr?|titles?|third part(?:y|ies))\b/i;

/** A fee of the product is the bank's own. An at-cost fee, and one of no kind, may be anybody's. */
function payeeOf(cdrType: string | null, name: string): Pick<Fee, 'payee'> {
  const isOpen = cdrType === null || cdrType === 'VARIABLE' || cdrType === 'OTHER' || PASSED_ON.test(name.replace(/_/g, ' '));
  return isOpen ? {} : { payee: 'BANK' };
}

function obstacleOf(cdrType: string | null, texts: readonly string[]): string | null {
  if (cdrType === 'VARIABLE') return 'An at-cost fee whose amount "may not be known until negotiated": what is published is a place holder.';
  for (const text of texts) {
    const caveat = feeCaveat(text);
    if (caveat) return `The source says "${caveat}", so this is not certain to be the charge.`;
  }
  return null;
}

function mapWords(node: SourceNode, field: string, frequency: FeeFrequency | null, words: readonly Leaf[]): Pick<Fee, 'condition' | 'clause'> {
  if (words.length === 0) return {};
  const text = [...new Set(words.map((leaf) => leaf.text))].join('; ');
  const isCondition = frequency === 'ON_EVENT' || frequency === null || statesCondition(text);
  for (const leaf of words) node.ledger.mapped(leaf, `${field}.${isCondition ? 'condition' : 'clause'}`);
  return isCondition ? { condition: text } : { clause: text };
}
