import type { ApplicantFacts } from '../../../../schema';
import type { Situation } from '../../../../subgraphs/offers/candidate';
import { possibleSubsidies } from '../../../../subgraphs/offers/pruning/subsidy-bound';
import { NO_POLICIES } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { policyEntries } from '../../../../subgraphs/policy/data';

/** 财金〔2026〕71号 and a firm of C14, which abc or icbc may find to be of a key chain. */
function possibleFor(policyFacts: ApplicantFacts['policyFacts']): number {
  const policies = policyEntries
    .filter(({ id }) => id === 'CN-CJ-2026-71')
    .map(({ effectiveFrom, id, recordedAt, terms }) => ({ id, version: '1', effectiveFrom, recordedAt, validFrom: terms.validFrom ?? null, rule: terms.rule }));
  const applicant = { industry: 'C14', ownership: 'PRIVATE', policyFacts };
  const need = { amount: '1000000', currency: 'CNY', termMonths: 12, purpose: 'WORKING_CAPITAL', drawdownOn: '2026-08-20', applicant };
  return possibleSubsidies({ need, policies, policy: NO_POLICIES, sizeClass: 'SMALL' } as unknown as Situation).length;
}

const found = (holds: boolean, bank: string | null = null) => ({ fact: 'keyChainFirm', holds, bank });

describe('a subsidy that turns on a finding is possible', () => {
  test.each([
    ['where none is stated', [], 0],
    ['where it is stated of every bank', [found(true)], 1],
    ['where it is stated of the first bank of the list', [found(true, 'abc')], 1],
    ['where it is stated of another of the list', [found(true, 'icbc')], 1],
    ['where it is stated of a bank off the list', [found(true, 'rcb')], 0],
    ['where all banks but the first of the list find so', [found(true), found(false, 'abc')], 1],
    ['where each bank of the list denies it', [found(true), found(false, 'abc'), found(false, 'icbc')], 0],
  ])('%s: %j gives %i', (_where, facts, count) => {
    expect(possibleFor(facts)).toBe(count);
  });
});
