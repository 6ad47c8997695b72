import {
  DayCount,
  IncentiveBase,
  IncentiveKind,
  Instrument,
  LegalForm,
  Ownership,
  Purpose,
  SizeClass,
  SubsidyPayment,
  isCalendarDate,
  PRODUCT_LIMITS,
  type BorrowerBears,
  type IncentiveConditions,
  type IncentiveFormula,
  type IncentiveRule,
} from '../../../schema';
import { FINANCE_LIMITS } from '../limits';
import type { Violation } from '../refusal';
import { baseOf } from './base';
import { checkTiers } from './check-tiers';
import { type Check, must, share, violation, yuan } from './check-values';
import { UNSTATED_FACTS } from './conditions/unstated-facts';

const MAXIMUM_LIST = 5_000;
const BASES = Object.keys(IncentiveBase).join(', ');

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

/** Of one value each; the others have their own checks. */
type FlatField = Exclude<keyof IncentiveFormula, 'tiers' | 'borrowerBears'>;

const CONDITION_CHECKS: Readonly<Record<keyof IncentiveConditions, Check>> = Object.freeze({
  regions: listOf('GB/T 2260 codes of 6 digits', (item) => /^[1-9][0-9]{5}$/.test(item)),
  industries,
  otherIndustriesFact: codeOf(UNSTATED_FACTS),
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

const FORMULA_CHECKS: Readonly<Record<FlatField, Check>> = Object.freeze({
  annualRatePoints: share,
  shareOfInterest: share,
  shareOfGuaranteeFee: share,
  base: codeOf(IncentiveBase),
  dayCount: codeOf(DayCount),
  maximumMonths: months,
  principalCapPerBorrower: yuan,
  yearlyCap: yuan,
  totalCap: yuan,
  totalCapPerBorrower: yuan,
  payment: codeOf(SubsidyPayment),
});

const OPERANDS = ['annualRatePoints', 'shareOfInterest', 'shareOfGuaranteeFee', 'tiers'] as const;

const BEARS_CHECKS: Readonly<Record<keyof BorrowerBears, Check>> = Object.freeze({
  benchmark: must('LPR_1Y, LPR_5Y', (value) => value === 'LPR_1Y' || value === 'LPR_5Y'),
  spreadBasisPoints: must(`an integer from -${PRODUCT_LIMITS.spreadBasisPoints} to ${PRODUCT_LIMITS.spreadBasisPoints}`, (value) =>
    Number.isInteger(value) && Math.abs(Number(value)) <= PRODUCT_LIMITS.spreadBasisPoints),
});

/** Everything wrong with a policy's rule, by field; empty where it can be evaluated. */
export function checkRule(rule: IncentiveRule): Violation[] {
  return [
    ...violation('kind', rule.kind, codeOf(IncentiveKind)),
    ...checkFields('conditions', rule.conditions, CONDITION_CHECKS),
    ...checkFields('formula', rule.formula, FORMULA_CHECKS),
    ...checkTiers(rule.formula),
    ...checkBorrowerBears(rule.formula),
    ...checkOperands(rule),
    ...checkOrder('conditions.drawdownTo', rule.conditions.drawdownFrom, rule.conditions.drawdownTo),
    ...checkOrder('conditions.maximumTermMonths', rule.conditions.minimumTermMonths, rule.conditions.maximumTermMonths),
    ...checkNewHires(rule.conditions),
    ...checkOtherIndustries(rule.conditions),
    ...(rule.exclusiveGroup == null ? [] : violation('exclusiveGroup', rule.exclusiveGroup, GROUP)),
    ...(rule.excludedBy == null ? [] : violation('excludedBy', rule.excludedBy, POLICY_IDS)),
  ];
}

const GROUP = must(`a name of 1 to ${FINANCE_LIMITS.exclusiveGroupLength} characters`, (value) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= FINANCE_LIMITS.exclusiveGroupLength);

const POLICY_IDS = listOf(`ids of policies, at most ${FINANCE_LIMITS.policyIdLength} characters`, (item) => item.trim() !== '' && item.length <= FINANCE_LIMITS.policyIdLength);

function checkFields<K extends string>(path: string, values: Readonly<Partial<Record<K, unknown>>>, checks: Readonly<Record<K, Check>>): Violation[] {
  const fields = Object.keys(checks) as K[];
  return fields.flatMap((field) => (values[field] == null ? [] : violation(`${path}.${field}`, values[field], checks[field])));
}

function checkOperands({ kind, formula }: IncentiveRule): Violation[] {
  const set = OPERANDS.filter((operand) => formula[operand] != null);
  const value = set.join(', ');
  if (set.length > 1) return [{ field: 'formula', value, allowed: `at most one of ${OPERANDS.join(', ')}` }];
  if (formula.tiers != null && formula.base == null) return [{ field: 'formula.base', value: 'null', allowed: `${BASES}, beside tiers` }];
  if (formula.tiers == null && formula.base != null) {
    return [{ field: 'formula.base', value: JSON.stringify(formula.base), allowed: 'nothing without tiers: the operand says what it is taken of' }];
  }
  const base = baseOf(formula);
  if (base === null) return [];
  const field = formula.tiers == null ? 'formula' : 'formula.base';
  const given = formula.tiers == null ? value : JSON.stringify(formula.base);
  const [ofFee, ofLoan] = formula.tiers == null ? ['shareOfGuaranteeFee', 'annualRatePoints or shareOfInterest'] : ['GUARANTEE_FEE', 'PRINCIPAL or INTEREST'];
  if (kind === 'GUARANTEE_FEE_SUBSIDY' && base !== 'GUARANTEE_FEE') return [{ field, value: given, allowed: `${ofFee} for ${kind}` }];
  if ((kind === 'INTEREST_SUBSIDY' || kind === 'STARTUP_GUARANTEE_LOAN') && base === 'GUARANTEE_FEE') {
    return [{ field, value: given, allowed: `${ofLoan} for ${kind}` }];
  }
  return [];
}

function checkBorrowerBears({ borrowerBears, shareOfInterest }: IncentiveFormula): Violation[] {
  if (borrowerBears == null) return [];
  if (shareOfInterest == null) return [{ field: 'formula.borrowerBears', value: JSON.stringify(borrowerBears), allowed: 'nothing without shareOfInterest' }];
  return (Object.keys(BEARS_CHECKS) as (keyof BorrowerBears)[]).flatMap((field) =>
    violation(`formula.borrowerBears.${field}`, borrowerBears[field], BEARS_CHECKS[field]));
}

function checkOrder<T extends string | number>(field: string, from: T | null | undefined, to: T | null | undefined): Violation[] {
  if (from == null || to == null || from <= to) return [];
  return [{ field, value: String(to), allowed: `${from} or more` }];
}

/** Without a list of industries none is outside it. */
function checkOtherIndustries({ industries: listed, otherIndustriesFact: fact }: IncentiveConditions): Violation[] {
  if (fact == null || listed != null) return [];
  return [{ field: 'conditions.otherIndustriesFact', value: JSON.stringify(fact), allowed: 'nothing without industries' }];
}

/** The large-staff pair stands together, beside the share for a small staff. */
function checkNewHires(conditions: IncentiveConditions): Violation[] {
  const { minimumNewHiresShare: small, newHiresLargeStaffAbove: above, minimumNewHiresShareLargeStaff: large } = conditions;
  const complete = (above == null) === (large == null) && (above == null || small != null);
  if (complete) return [];
  const allowed = 'newHiresLargeStaffAbove and minimumNewHiresShareLargeStaff both, beside minimumNewHiresShare';
  return [{ field: 'conditions.minimumNewHiresShareLargeStaff', value: String(large ?? null), allowed }];
}
