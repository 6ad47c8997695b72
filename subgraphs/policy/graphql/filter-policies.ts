import { REGION_ALLOWED, badUserInput, findRegion, isBankCode, regionCovers } from '../../../schema';
import { type Policy, regionsOf } from '../policy';
import type { PolicyFilter } from './policy-classes';

const MAX_SEARCH_LENGTH = 100;

/** The code of 6 digits that stands for a region; BAD_USER_INPUT where GB/T 2260 has none. */
export function requireRegion(field: string, code: string): string {
  const region = findRegion(code);
  if (!region) throw badUserInput({ field, value: code, allowed: REGION_ALLOWED });
  return region.code;
}

/** The policies that a filter leaves, in their order. */
export function filterPolicies(policies: readonly Policy[], filter: PolicyFilter): Policy[] {
  const tests = [
    inRegion(filter.region),
    ofKinds(filter.kinds),
    ofLevel(filter.level),
    forBank(filter.bank),
    matching(filter.search),
  ].filter((test) => test !== null);
  return policies.filter((policy) => tests.every((test) => test(policy)));
}

type PolicyTest = ((policy: Policy) => boolean) | null;

function inRegion(code: PolicyFilter['region']): PolicyTest {
  if (code === null || code === undefined) return null;
  const region = requireRegion('filter.region', code);
  return (policy) => regionsOf(policy)?.some((rule) => regionCovers(rule, region) !== 'outside') ?? true;
}

function ofKinds(kinds: PolicyFilter['kinds']): PolicyTest {
  return kinds && kinds.length > 0 ? ({ kind }) => kinds.includes(kind) : null;
}

function ofLevel(level: PolicyFilter['level']): PolicyTest {
  return level ? (policy) => policy.level === level : null;
}

function forBank(bank: PolicyFilter['bank']): PolicyTest {
  if (bank === null || bank === undefined) return null;
  if (!isBankCode(bank)) {
    throw badUserInput({ field: 'filter.bank', value: bank, allowed: 'a bank code of small letters, digits and hyphens, such as "abc"' });
  }
  return ({ rule }) => rule?.conditions.banks?.includes(bank) ?? true;
}

function matching(search: PolicyFilter['search']): PolicyTest {
  if (!search) return null;
  if (search.length > MAX_SEARCH_LENGTH) {
    throw badUserInput({ field: 'filter.search', value: search, allowed: `at most ${MAX_SEARCH_LENGTH} characters` });
  }
  const words = comparable(search).split(/\s+/).filter((word) => word !== '');
  return ({ title, documentNumber, issuer, summary, clause }) => {
    const text = comparable([title, documentNumber, issuer, summary, clause].join('\n'));
    return words.every((word) => text.includes(word));
  };
}

/** Full and half width, case and the shape of brackets do not matter: 财金[2026]4号 finds 财金〔2026〕4号. */
function comparable(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[〔〕【】[\]()《》]/g, '');
}
