import { type EnterpriseOrder, REGION_ALLOWED, badUserInput, compareTexts, industryAllowed, industryCovers, isIndustryCode, isRegionCode, regionCovers } from '../../../schema';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import { isGiven } from './is-given';
import { type Comparator, byValue, compareDecimals, descending, sortedBy } from './order';
import { createSearch } from './search';

export interface EnterpriseCriteria {
  readonly region?: string | null;
  readonly industry?: string | null;
  readonly search?: string | null;
}

/** What each order goes by. */
export const ORDERED_BY: Readonly<Record<EnterpriseOrder, keyof EnterpriseEntity>> = {
  USCC: 'uscc',
  NAME: 'name',
  ANNUAL_REVENUE: 'annualRevenue',
  EMPLOYEES: 'employees',
  ESTABLISHED_ON: 'establishedOn',
};

const byUscc = byValue<EnterpriseEntity, string>(({ uscc }) => uscc, compareTexts);

const COMPARATORS: Readonly<Record<EnterpriseOrder, Comparator<EnterpriseEntity>>> = {
  USCC: byUscc,
  NAME: byValue(({ name }) => name, compareTexts),
  ANNUAL_REVENUE: byValue(({ annualRevenue }) => annualRevenue, descending(compareDecimals)),
  EMPLOYEES: byValue(({ employees }) => employees, (a, b) => b - a),
  ESTABLISHED_ON: byValue(({ establishedOn }) => establishedOn, compareTexts),
};

/** What is left of the enterprises, in the order asked for; BAD_USER_INPUT for a code that does not exist. */
export function listEnterprises(
  enterprises: readonly EnterpriseEntity[],
  { region, industry, search }: EnterpriseCriteria,
  order: EnterpriseOrder,
): EnterpriseEntity[] {
  const matches = createSearch('filter.search', search);
  if (isGiven(region) && !isRegionCode(region)) throw badUserInput({ field: 'filter.region', value: region, allowed: REGION_ALLOWED });
  if (isGiven(industry) && !isIndustryCode(industry)) {
    throw badUserInput({ field: 'filter.industry', value: industry, allowed: industryAllowed(industry) });
  }
  const left = enterprises.filter(
    (each) =>
      (!isGiven(region) || regionCovers(region, each.region) === 'covers') &&
      (!isGiven(industry) || (each.industry !== null && industryCovers(industry, each.industry) === 'covers')) &&
      matches([each.name, each.nameEn, each.uscc, each.industryName, each.mainBusiness]),
  );
  return sortedBy(left, COMPARATORS[order], byUscc);
}
