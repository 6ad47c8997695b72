import {
  DayCount,
  IncentiveKind,
  Instrument,
  LegalForm,
  Ownership,
  Purpose,
  SizeClass,
  SubsidyPayment,
  isCalendarDate,
  isDecimal,
  type IncentiveConditions,
  type IncentiveFormula,
  type IncentiveRule,
} from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import { parseMoney, parseRate } from '../money';
import type { Violation } from '../refusal';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import { UNSTATED_FACTS } from './conditions/unstated-facts';

/** Null where the value is allowed, else what is. */
type Check = (value: unknown) => string | null;

const MAXIMUM_LIST = 5_000;
const MAXIMUM_GROUP_LENGTH = 64;
const ONE = parseRate('1');

const must = (allowed: string, holds: (value: unknown) => boolean): Check => (value) => (holds(value) ? null : allowed);

const share = must('a decimal string from 0 to 1', (value) => isDecimal(value) && value[0] !== '-' && parseRate(value) <= ONE);
const yuan = must(`an amount in ${POLICY_CURRENCY} of 0 or more, at most 2 decimals`, (value) => {
  if (!isDecimal(value) || value.startsWith('-')) return false;
  return /^[^.]*(\.[0-9]{1,2}0*)?$/.test(value) && parseMoney(value, POLICY_CURRENCY, POLICY_CURRENCY_DIGITS).minor >= 0n;
});
const months = must(`an integer from 1 to ${FINANCE_LIMITS.termMonths}`, (value) =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= FINANCE_LIMITS.termMonths);
const count = must('an integer of 0 or more', (value) => Number.isInteger(value) && Number(value) >= 0);
const day = must('a day as "YYYY-MM-DD"', isCalendarDate);
const yesOrNo = must('true or false', (value) => typeof value === 'boolean');
const listOf = (allowed: string, holds: (item: string) => boolean): Check =>
  must(`a list of 1 to ${MAXIMUM_LIST} of ${allowed}`, (value) =>
    Array.isArray(value) && value.length > 0 && value.length <= MAXIMUM_LIST && value.every((item) => typeof item === 'string' && holds(item)));
const codesOf = (codes: object): Check => listOf(Object.keys(codes).join(', '), (item) => Object.hasOwn(codes, item));
const codeOf = (codes: object): Check => must(Object.keys(codes).join(', '), (value) => typeof value === 'string' && Object.hasOwn(codes, value));
const industries = listOf('GB/T 4754 codes such as "A" or "C13"', (item) => /^[A-T]([0-9]{2,4})?$/.test(item));

const CONDITION_CHECKS: Readonly<Record<keyof IncentiveConditions, Check>> = Object.freeze({
  regions: listOf('GB/T 2260 codes of 6 digits', (item) => /^[1-9][0-9]{5}$/.test(item)),
  industries,
  excludedIndustries: industries,
  sizeClasses: codesOf(SizeClass),
  legalForms: codesOf(LegalForm),
  ownerships: codesOf(Ownership),
  purposes: codesOf(Purpose),
  instruments: codesOf(Instrument),
  banks: listOf('bank codes', (item) => item.trim() !== ''),
  drawdownFrom: day,
  drawdownTo: day,
  maximumLoanAmount: yuan,
  minimumTermMonths: months,
  maximumTermMonths: months,
  minimumNewHiresShare: share,
  newHiresLargeStaffAbove: count,
  minimumNewHiresShareLargeStaff: share,
  noOverdue: yesOrNo,
  firstTimeBorrower: yesOrNo,
  unstatedFacts: codesOf(UNSTATED_FACTS),
});

const FORMULA_CHECKS: Readonly<Record<keyof IncentiveFormula, Check>> = Object.freeze({
  annualRatePoints: share,
  shareOfInterest: share,
  shareOfGuaranteeFee: share,
  dayCount: codeOf(DayCount),
  maximumMonths: months,
  principalCapPerBorrower: yuan,
  yearlyCap: yuan,
  totalCap: yuan,
  payment: codeOf(SubsidyPayment),
});

const OPERANDS = ['annualRatePoints', 'shareOfInterest', 'shareOfGuaranteeFee'] as const;

/** Everything wrong with a policy's rule, by field; empty where it can be evaluated. */
export function checkRule(rule: IncentiveRule): Violation[] {
  return [
    ...violation('kind', rule.kind, codeOf(IncentiveKind)),
    ...checkFields('conditions', rule.conditions, CONDITION_CHECKS),
    ...checkFields('formula', rule.formula, FORMULA_CHECKS),
    ...checkOperands(rule),
    ...checkOrder('conditions.drawdownTo', rule.conditions.drawdownFrom, rule.conditions.drawdownTo),
    ...checkOrder('conditions.maximumTermMonths', rule.conditions.minimumTermMonths, rule.conditions.maximumTermMonths),
    ...checkNewHires(rule.conditions),
    ...(rule.exclusiveGroup == null ? [] : violation('exclusiveGroup', rule.exclusiveGroup, GROUP)),
  ];
}

const GROUP = must(`a name of 1 to ${MAXIMUM_GROUP_LENGTH} characters`, (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= MAXIMUM_GROUP_LENGTH);

function violation(field: string, value: unknown, check: Check): Violation[] {
  const allowed = check(value);
  return allowed === null ? [] : [{ field, value: JSON.stringify(value) ?? String(value), allowed }];
}

function checkFields<T extends object>(path: string, values: T, checks: Readonly<Record<keyof T, Check>>): Violation[] {
  const fields = Object.keys(checks) as (keyof T & string)[];
  return fields.flatMap((field) => (values[field] == null ? [] : violation(`${path}.${field}`, values[field], checks[field])));
}

function checkOperands({ kind, formula }: IncentiveRule): Violation[] {
  const set = OPERANDS.filter((operand) => formula[operand] != null);
  const value = set.join(', ');
  if (set.length > 1) return [{ field: 'formula', value, allowed: `at most one of ${OPERANDS.join(', ')}` }];
  const ofGuaranteeFee = formula.shareOfGuaranteeFee != null;
  if (kind === 'GUARANTEE_FEE_SUBSIDY' && set.length === 1 && !ofGuaranteeFee) {
    return [{ field: 'formula', value, allowed: 'shareOfGuaranteeFee for GUARANTEE_FEE_SUBSIDY' }];
  }
  if ((kind === 'INTEREST_SUBSIDY' || kind === 'STARTUP_GUARANTEE_LOAN') && ofGuaranteeFee) {
    return [{ field: 'formula', value, allowed: `annualRatePoints or shareOfInterest for ${kind}` }];
  }
  return [];
}

function checkOrder<T extends string | number>(field: string, from: T | null | undefined, to: T | null | undefined): Violation[] {
  if (from == null || to == null || from <= to) return [];
  return [{ field, value: String(to), allowed: `${from} or more` }];
}

/** The large-staff pair stands together, beside the share for a small staff. */
function checkNewHires(conditions: IncentiveConditions): Violation[] {
  const { minimumNewHiresShare: small, newHiresLargeStaffAbove: above, minimumNewHiresShareLargeStaff: large } = conditions;
  const complete = (above == null) === (large == null) && (above == null || small != null);
  if (complete) return [];
  const allowed = 'newHiresLargeStaffAbove and minimumNewHiresShareLargeStaff both, beside minimumNewHiresShare';
  return [{ field: 'conditions.minimumNewHiresShareLargeStaff', value: String(large ?? null), allowed }];
}
