import type { BankProfile, CatalogEntry } from '../../../subgraphs/bank-kit';
import { exactRate, guaranteeTerm, illustrativeSource, repaymentTerm, sampleTerms, type SampleTerms } from '../../../subgraphs/bank-kit/authoring';

export const profile: BankProfile = {
  code: 'test-bank',
  prefix: 'testBank',
  name: '测试银行（示例）',
  nameEn: 'Test Bank (illustrative)',
  kind: '村镇银行',
  predecessorCodes: ['old-bank'],
  illustrative: true,
};

export interface OwnFields {
  line: string;
  monthsValid: number;
  online: boolean;
  perHead: string;
  share: string;
  points: string[];
}

const EFFECTIVE_FROM = '2026-01-01T00:00:00.000Z';

/** One version of a product, recorded when it took effect unless told otherwise. */
export function entry(
  code: string,
  { terms = {}, own = {}, ...times }: Partial<Omit<CatalogEntry<OwnFields>, 'terms'>> & { terms?: Partial<SampleTerms> } = {},
): CatalogEntry<OwnFields> {
  const effectiveFrom = times.effectiveFrom ?? EFFECTIVE_FROM;
  return {
    recordedAt: effectiveFrom,
    ...times,
    effectiveFrom,
    own,
    terms: sampleTerms({
      code,
      name: `产品${code}（示例）`,
      instrument: 'WORKING_CAPITAL_LOAN',
      segments: ['MICRO_AND_SMALL'],
      purposes: ['WORKING_CAPITAL'],
      amount: { maximum: '2000000.00' },
      term: { maximumMonths: 12 },
      rates: [exactRate('0.0385')],
      repayments: [repaymentTerm('BULLET')],
      guarantees: [guaranteeTerm('CREDIT')],
      criteria: [],
      channels: ['BRANCH'],
      provenance: illustrativeSource('测试手册', '2025-12-01'),
      ...terms,
    }),
  };
}
