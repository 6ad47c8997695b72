import { type ApplicantInput, type PolicyFactInput, REGION_ALLOWED, badUserInput, findRegion, industryAllowed, isBankCode, isIndustryCode } from '../../../schema';
import { UNSTATED_FACTS } from '../incentives/conditions/unstated-facts';
import { RATE_DIGITS, parseScaled } from '../money';

/** Facts that are counts or amounts and cannot be negative. */
const NOT_NEGATIVE = [
  'employees',
  'annualRevenue',
  'totalAssets',
  'totalLiabilities',
  'annualTax',
  'existingLenders',
  'ownerAge',
  'newHiresShare',
  'subsidisedPrincipalOutstanding',
  'subsidyReceived',
  'landAreaMu',
] as const satisfies readonly (keyof ApplicantInput)[];

const LISTS = ['livestock', 'collaterals', 'certificates', 'customerOf', 'policyFacts'] as const satisfies readonly (keyof ApplicantInput)[];

/** No list that an applicant states is longer. */
const MAX_LIST_ITEMS = 50;

/** A Decimal has no more digits after the point than a Rate. */
const scaled = (decimal: string): bigint => parseScaled('decimal', decimal, RATE_DIGITS);

/** What a need states of its applicant; throws BAD_USER_INPUT naming the field below need, the value and what is allowed. */
export function readApplicant(applicant: Readonly<ApplicantInput>): Readonly<ApplicantInput> {
  const { region, industry } = applicant;
  if (region != null && !findRegion(region)) {
    throw badUserInput({ field: 'need.applicant.region', value: region, allowed: REGION_ALLOWED });
  }
  if (industry != null && !isIndustryCode(industry)) {
    throw badUserInput({ field: 'need.applicant.industry', value: industry, allowed: industryAllowed(industry) });
  }
  for (const name of NOT_NEGATIVE) {
    const value = applicant[name];
    if (value != null && scaled(String(value)) < 0n) {
      throw badUserInput({ field: `need.applicant.${name}`, value, allowed: '0 or more' });
    }
  }
  const { newHiresShare } = applicant;
  if (newHiresShare != null && scaled(newHiresShare) > scaled('1')) {
    throw badUserInput({ field: 'need.applicant.newHiresShare', value: newHiresShare, allowed: '0 to 1, where 1 is the whole staff' });
  }
  for (const name of LISTS) requireListBound(`need.applicant.${name}`, applicant[name]);
  applicant.livestock?.forEach(({ head }, index) => {
    if (head < 0) throw badUserInput({ field: `need.applicant.livestock[${index}].head`, value: head, allowed: '0 or more' });
  });
  applicant.collaterals?.forEach(({ value }, index) => {
    if (value == null || scaled(value) >= 0n) return;
    throw badUserInput({ field: `need.applicant.collaterals[${index}].value`, value, allowed: '0 or more' });
  });
  applicant.policyFacts?.forEach(requirePolicyFact);
  requireFactsOnce(applicant.policyFacts ?? []);
  return withoutTypeNames(applicant);
}

/** A code that policies name, with its bank where it differs from bank to bank. */
function requirePolicyFact({ bank, fact }: PolicyFactInput, index: number): void {
  const at = `need.applicant.policyFacts[${index}]`;
  const known = Object.hasOwn(UNSTATED_FACTS, fact) ? UNSTATED_FACTS[fact] : undefined;
  if (!known) throw badUserInput({ field: `${at}.fact`, value: fact, allowed: Object.keys(UNSTATED_FACTS).join(', ') });
  if (known.ofBank && bank == null) throw badUserInput({ field: `${at}.bank`, value: 'null', allowed: `the code of a bank: ${fact} differs from bank to bank` });
  if (bank != null && !isBankCode(bank)) throw badUserInput({ field: `${at}.bank`, value: bank, allowed: 'the code of a bank' });
}

/** Said twice, a fact could hold and not hold. */
function requireFactsOnce(facts: readonly PolicyFactInput[]): void {
  const keys = facts.map(({ bank, fact }) => `${fact} ${bank ?? ''}`);
  const again = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  if (again === -1) return;
  throw badUserInput({ field: `need.applicant.policyFacts[${again}]`, value: facts[again]?.fact, allowed: 'each fact once for each bank' });
}

/** A gateway may name the type of each object of a stored need; that is nothing the applicant stated. */
function withoutTypeNames<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutTypeNames) as T;
  if (value === null || typeof value !== 'object') return value;
  const stated = Object.entries(value).filter(([name]) => name !== '__typename');
  return Object.fromEntries(stated.map(([name, inner]) => [name, withoutTypeNames<unknown>(inner)])) as T;
}

export function requireListBound(field: string, list: readonly unknown[] | null | undefined): void {
  if (!list || list.length <= MAX_LIST_ITEMS) return;
  throw badUserInput({ field, value: `${list.length} items`, allowed: `at most ${MAX_LIST_ITEMS} items` });
}
