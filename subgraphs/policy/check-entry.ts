import { findRegion, isBankCode, isIndustryCode } from '../../schema';
import { checkRule } from '../finance';
import { type PolicyEntry, regionsOf } from './policy';

/** 《公平竞争审查条例》 is in force from this day: a local policy made since needs a legal basis and a review. */
const FAIR_COMPETITION_REVIEW_FROM = '2024-08-01';

type Check = (entry: PolicyEntry) => string | null | undefined | false;

/** What a version must be like to be recorded: dates first, then where it comes from, then what it says. */
const CHECKS: readonly Check[] = Object.freeze<Check[]>([
  ({ id }) => !/^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(id) && `the id is ${id}; allowed: capital letters, digits and single hyphens`,
  ({ effectiveFrom, recordedAt, backfilled }) =>
    !backfilled &&
    recordedAt > effectiveFrom &&
    `recordedAt ${recordedAt} is after effectiveFrom ${effectiveFrom}; only an import may backdate`,
  ({ terms: { validFrom, validTo } }) =>
    validFrom && validTo && validTo < validFrom && `validTo ${validTo} is before validFrom ${validFrom}`,
  ({ terms: { documentNumber, legalBasis } }) => !documentNumber && !legalBasis && 'it has neither documentNumber nor legalBasis',
  ({ terms: { level, validFrom, legalBasis, reviewStatus } }) =>
    level !== 'CENTRAL' &&
    (validFrom ?? '') >= FAIR_COMPETITION_REVIEW_FROM &&
    (!legalBasis || reviewStatus === 'NOT_REQUIRED') &&
    `a local policy since ${FAIR_COMPETITION_REVIEW_FROM} needs legalBasis and a review; reviewStatus is ${reviewStatus}`,
  ({ terms: { illustrative, trust, title } }) =>
    (illustrative !== (trust === 'ILLUSTRATIVE') || illustrative !== title.includes('示例')) &&
    `illustrative is ${illustrative}, trust ${trust}, title ${title}; what is made up says so in all three`,
  ({ terms: { sourceUrls } }) => {
    const odd = sourceUrls.find((url) => !/^https?:\/\/\S+$/.test(url));
    return odd && `sourceUrls has ${odd}; allowed: http and https addresses`;
  },
  ({ terms: { rule, bankReward, kind } }) =>
    (Boolean(rule) === Boolean(bankReward) || Boolean(bankReward) !== (kind === 'BANK_REWARD')) &&
    `a ${kind} has rule: ${Boolean(rule)}, bankReward: ${Boolean(bankReward)}; a BANK_REWARD has bankReward, all others rule`,
  ({ terms: { rule, kind } }) => rule && rule.kind !== kind && `kind is ${kind}, that of the rule ${rule.kind}`,
  ({ terms }) => {
    const odd = regionsOf(terms)?.find((code) => findRegion(code)?.code !== code);
    return odd && `regions has ${odd}; allowed: GB/T 2260 codes of 6 digits`;
  },
  ({ terms: { rule } }) => {
    const { industries, excludedIndustries } = rule?.conditions ?? {};
    const odd = [...(industries ?? []), ...(excludedIndustries ?? [])].find((code) => !isIndustryCode(code));
    return odd && `industries has ${odd}; allowed: GB/T 4754 codes`;
  },
  ({ terms: { rule } }) => {
    const odd = rule?.conditions.banks?.find((code) => !isBankCode(code));
    return odd && `banks has ${odd}; allowed: bank codes`;
  },
  ({ terms: { rule } }) =>
    rule && checkRule(rule).map(({ field, value, allowed }) => `rule.${field} is ${value}; allowed: ${allowed}`).join('; '),
]);

/** Why an entry cannot be recorded; empty where it can. */
export function checkEntry(entry: PolicyEntry): string[] {
  return CHECKS.flatMap((check) => check(entry) || []);
}
