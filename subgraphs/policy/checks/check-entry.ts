import { type IncentiveRule, SubsidyPayment, type Violation, findRegion, industryAllowed, isBankCode, isIndustryCode, REGION_ALLOWED } from '../../../schema';
import { type Bounds, outOfBounds } from '../../chassis';
import { FINANCE_LIMITS, NOT_TO_BORROWER, baseOf, checkRule } from '../../finance';
import { type PolicyEntry, regionsOf } from '../policy';
import { checkReward } from './check-reward';
import { valueAt } from './value-at';

/** 《公平竞争审查条例》 is in force from this day: a local policy made since needs a legal basis and a review. */
const FAIR_COMPETITION_REVIEW_FROM = '2024-08-01';

/** Of the name of an exclusive group the rule's own check knows the length. */
const SHORT_TEXTS: ReadonlySet<string> = new Set(['title', 'issuer', 'documentNumber', 'name', 'segment']);
/** Of codes: a county's list of regions, of industries or of banks can be long. */
const CODE_LISTS: ReadonlySet<string> = new Set(['regions', 'industries', 'excludedIndustries', 'banks']);

/** Beyond any document, and what is stored stays within a column. */
const BOUNDS: Bounds = Object.freeze({
  textLength: (field: string) => (SHORT_TEXTS.has(field) ? 200 : 4_000),
  listItems: (field: string) => (CODE_LISTS.has(field) ? 5_000 : 100),
});

type Check = (entry: PolicyEntry) => Violation[];

const unless = (holds: boolean, field: string, value: unknown, allowed: string): Violation[] =>
  holds ? [] : [{ field, value: value ?? null, allowed }];

/** What a version must be like to be recorded: dates first, then where it comes from, then what it says. */
const CHECKS: readonly Check[] = Object.freeze<Check[]>([
  ({ terms }) => outOfBounds(terms, BOUNDS),
  ({ id }) =>
    unless(/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(id) && id.length <= FINANCE_LIMITS.policyIdLength, 'id', id, `at most ${FINANCE_LIMITS.policyIdLength} capital letters, digits and single hyphens`),
  ({ terms: { issuer, title } }) => [
    ...unless(title.trim() !== '', 'title', title, 'a text that is not blank'),
    ...unless(issuer.trim() !== '', 'issuer', issuer, 'a text that is not blank'),
  ],
  ({ backfilled, effectiveFrom, recordedAt }) =>
    unless(backfilled || recordedAt <= effectiveFrom, 'recordedAt', recordedAt, `at most effectiveFrom, ${effectiveFrom}; only an import may backdate`),
  ({ terms: { validFrom, validTo } }) =>
    unless(!validFrom || !validTo || validTo >= validFrom, 'validTo', validTo, `validFrom, ${validFrom}, or later`),
  ({ terms: { documentNumber, legalBasis } }) =>
    unless(Boolean(documentNumber ?? legalBasis), 'documentNumber', documentNumber, 'a document number, where there is no legalBasis'),
  ({ terms: { legalBasis, level, reviewStatus, validFrom } }) => {
    if (level === 'CENTRAL' || (validFrom ?? '') < FAIR_COMPETITION_REVIEW_FROM) return [];
    const since = `of a local policy since ${FAIR_COMPETITION_REVIEW_FROM}`;
    return [
      ...unless(Boolean(legalBasis), 'legalBasis', legalBasis, `a legal basis ${since}`),
      ...unless(reviewStatus !== 'NOT_REQUIRED', 'reviewStatus', reviewStatus, `the state of its review ${since}`),
    ];
  },
  ({ terms: { illustrative, title, trust } }) => [
    ...unless(illustrative === (trust === 'ILLUSTRATIVE'), 'trust', trust, 'ILLUSTRATIVE for what is made up, and for nothing else'),
    ...unless(illustrative === title.includes('示例'), 'title', title, '示例 in the title of what is made up, and in no other'),
  ],
  ({ terms: { sourceUrls } }) =>
    sourceUrls.flatMap((url, index) => unless(/^https?:\/\/\S+$/.test(url), `sourceUrls[${index}]`, url, 'http and https addresses')),
  ({ terms: { bankReward, kind, rule } }) => {
    const isReward = kind === 'BANK_REWARD';
    return [
      ...unless(Boolean(rule) !== isReward, 'rule', rule && { kind: rule.kind }, isReward ? 'none of a BANK_REWARD, which has a bankReward' : `the rule of a policy of kind ${kind}`),
      ...unless(Boolean(bankReward) === isReward, 'bankReward', bankReward ? {} : null, isReward ? 'the reward of a policy of kind BANK_REWARD' : `none of a policy of kind ${kind}, which has a rule`),
    ];
  },
  ({ terms: { kind, rule } }) => unless(!rule || rule.kind === kind, 'rule.kind', rule?.kind, `the policy's own, ${kind}`),
  ({ terms }) => {
    const at = terms.rule ? 'rule.conditions.regions' : 'bankReward.regions';
    return eachOf(regionsOf(terms), at, (code) => findRegion(code)?.code === code, () => REGION_ALLOWED);
  },
  ({ terms: { rule } }) => eachOf(rule?.conditions.industries, 'rule.conditions.industries', isIndustryCode, industryAllowed),
  ({ terms: { rule } }) => eachOf(rule?.conditions.excludedIndustries, 'rule.conditions.excludedIndustries', isIndustryCode, industryAllowed),
  ({ terms: { rule } }) => eachOf(rule?.conditions.banks, 'rule.conditions.banks', isBankCode, () => 'bank codes'),
  ({ terms: { rule } }) => (rule ? checkPayment(rule) : []),
  ({ terms: { rule } }) => (rule ? repeated(rule.conditions, 'rule.conditions') : []),
  ({ terms: { rule } }) => (rule ? repeated({ excludedBy: rule.excludedBy }, 'rule') : []),
  ({ terms: { rule } }) => (rule ? checkRule(rule).map(({ allowed, field }) => ({ field: `rule.${field}`, value: valueAt(rule, field), allowed })) : []),
  ({ terms: { bankReward } }) => (bankReward ? checkReward(bankReward).map(({ field, ...rest }) => ({ field: `bankReward.${field}`, ...rest })) : []),
]);

/** Everything that keeps an entry from being recorded, by field of the entry and of its terms; empty where nothing does. */
export function checkEntry(entry: PolicyEntry): Violation[] {
  const violations = CHECKS.flatMap((check) => check(entry));
  // A list of which items are refused is not refused once more as a whole.
  return violations.filter(({ field }) => !violations.some((other) => other.field.startsWith(`${field}[`)));
}

/** A rule that forgot its rate or its day of payment would pay nothing in silence; what is only shown has neither. */
function checkPayment({ formula, kind }: IncentiveRule): Violation[] {
  const base = baseOf(formula);
  if (NOT_TO_BORROWER.has(kind)) {
    return unless(base === null && formula.payment == null, 'rule.formula', formula, `no operand and no payment of a ${kind}, which pays the borrower nothing`);
  }
  return [
    ...unless(base !== null, 'rule.formula', formula, 'one of annualRatePoints, shareOfInterest, shareOfGuaranteeFee, tiers'),
    ...unless(formula.payment != null, 'rule.formula.payment', null, Object.keys(SubsidyPayment).join(', ')),
  ];
}

/** Codes that a list has twice. */
function repeated(lists: object, at: string): Violation[] {
  return Object.entries(lists).flatMap(([name, list]) =>
    Array.isArray(list) ? list.flatMap((code: unknown, index) => unless(list.indexOf(code) === index, `${at}.${name}[${index}]`, code, 'each code once')) : []);
}

function eachOf(
  codes: readonly string[] | null | undefined,
  at: string,
  isOne: (code: string) => boolean,
  allowed: (refused: string) => string,
): Violation[] {
  return (codes ?? []).flatMap((code, index) => unless(isOne(code), `${at}[${index}]`, code, allowed(code)));
}
