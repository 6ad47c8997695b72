import type { FeeFrequency, FeeType } from '../../../../schema';

export interface FeeKind {
  readonly type: FeeType;
  /** BY_PERIOD: the fee states its period itself. Null: when it falls due is not said. */
  readonly frequency: FeeFrequency | 'BY_PERIOD' | null;
}

/**
 * Product Fee Types of the standard, those of the version in force in 2024 and those that came
 * later. EXIT is "a fee for closing the product", which the repayment of the last instalment does.
 * VARIABLE is "an at-cost fee that is relevant to a customer's circumstances".
 */
const KIND_OF_CDR_TYPE: Readonly<Record<string, FeeKind>> = Object.freeze({
  UPFRONT: { type: 'ESTABLISHMENT', frequency: 'UPFRONT' },
  PERIODIC: { type: 'ACCOUNT_KEEPING', frequency: 'BY_PERIOD' },
  EXIT: { type: 'DISCHARGE', frequency: 'AT_END' },
  VARIABLE: { type: 'OTHER', frequency: null },
  OTHER: { type: 'OTHER', frequency: null },
  EVENT: { type: 'OTHER', frequency: 'ON_EVENT' },
  TRANSACTION: { type: 'TRANSACTION', frequency: 'ON_EVENT' },
  WITHDRAWAL: { type: 'TRANSACTION', frequency: 'ON_EVENT' },
  DEPOSIT: { type: 'TRANSACTION', frequency: 'ON_EVENT' },
  PAYMENT: { type: 'TRANSACTION', frequency: 'ON_EVENT' },
  PURCHASE: { type: 'TRANSACTION', frequency: 'ON_EVENT' },
  CASH_ADVANCE: { type: 'TRANSACTION', frequency: 'ON_EVENT' },
  DISHONOUR: { type: 'OTHER', frequency: 'ON_EVENT' },
  ENQUIRY: { type: 'OTHER', frequency: 'ON_EVENT' },
  LATE_PAYMENT: { type: 'LATE_PAYMENT', frequency: 'ON_EVENT' },
  REPLACEMENT: { type: 'OTHER', frequency: 'ON_EVENT' },
  UPFRONT_PER_PLAN: { type: 'OTHER', frequency: 'ON_EVENT' },
  VARIATION: { type: 'VARIATION', frequency: 'ON_EVENT' },
});

/** Types whose own word covers fees of many kinds; of these the bank's name for the fee may say which. */
const NAMED: ReadonlySet<string> = new Set(['UPFRONT', 'PERIODIC', 'EXIT', 'VARIABLE', 'EVENT', 'OTHER']);

/** A fee's name by the very words of the contract's types; the first that fits. "Guarantee fee" is left out: it is the bank's paper work, not 担保费. */
const TYPE_OF_NAME: readonly (readonly [RegExp, FeeType])[] = Object.freeze([
  [/\bearly (?:repayment|payout|termination)\b|\bbreak (?:costs?|fees?)\b/, 'EARLY_REPAYMENT'],
  [/\blate payment\b|\barrears\b/, 'LATE_PAYMENT'],
  [/\bline fee\b/, 'LINE'],
  [/\bvaluations?\b/, 'APPRAISAL'],
  [/\blegal\b|\bsolicitors?\b/, 'LEGAL'],
  [/\binsurance premium\b/, 'INSURANCE'],
  [/\bdischarge\b/, 'DISCHARGE'],
  [/\bvariation\b/, 'VARIATION'],
  [/\bestablishment\b|\bapplication fee\b/, 'ESTABLISHMENT'],
]);

/** Fees of events that a loan which runs as agreed does not meet, whatever period the source gives them. */
const OF_AN_EVENT: ReadonlySet<FeeType> = new Set<FeeType>(['EARLY_REPAYMENT', 'LATE_PAYMENT']);

/** Type and frequency of a fee; null for a type the standard does not have. */
export function feeKind(cdrType: string | null, name: string): FeeKind | null {
  const kind = cdrType !== null && Object.hasOwn(KIND_OF_CDR_TYPE, cdrType) ? KIND_OF_CDR_TYPE[cdrType] : undefined;
  if (!kind || cdrType === null) return null;
  const words = name.toLowerCase().replace(/[_\s\u00a0-]+/g, ' ');
  const named = NAMED.has(cdrType) ? TYPE_OF_NAME.find(([pattern]) => pattern.test(words))?.[1] : undefined;
  if (!named) return kind;
  return { type: named, frequency: OF_AN_EVENT.has(named) && kind.frequency !== null ? 'ON_EVENT' : kind.frequency };
}

const FREQUENCY_OF_MONTHS: Readonly<Record<number, FeeFrequency>> = Object.freeze({ 1: 'MONTHLY', 3: 'QUARTERLY', 12: 'YEARLY' });

/** Null for a period the contract has no frequency of, such as two months or six. */
export function frequencyOfMonths(months: number): FeeFrequency | null {
  return FREQUENCY_OF_MONTHS[months] ?? null;
}
