import type { CatalogEntry } from '../../../bank-kit';
import {
  earlierEntry,
  guaranteeFee,
  illustrativeSource,
  ratesHigherBy,
} from '../../../bank-kit/authoring';
import type { RcbFields } from '../fields';

const edition = (document: string) => illustrativeSource(`${document}（2025年初版）`, '2025-01-02');

/** 2025年初版: a guaranteed loan that became cheaper twice, a cheaper livestock loan, and a purchase loan that was suspended between two seasons. */
export function earlierVersions(entries: readonly CatalogEntry<RcbFields>[]): CatalogEntry<RcbFields>[] {
  return [
    earlierEntry(entries, 'zhengyindan-dai', {
      effectiveOn: '2025-03-01',
      recordedOn: '2025-02-20',
      terms: ({ rates }) => ({ amount: { minimum: '100000', maximum: '5000000', clause: '第三条' }, rates: ratesHigherBy(50, rates), fees: [guaranteeFee('0.01', { clause: '第六条：年费率1.0%' })], provenance: edition('政银担合作方案') }),
    }),
    earlierEntry(entries, 'zhengyindan-dai', {
      effectiveOn: '2025-06-01',
      recordedOn: '2025-05-20',
      terms: ({ rates }) => ({ amount: { minimum: '100000', maximum: '5000000', clause: '第三条' }, rates: ratesHigherBy(25, rates), fees: [guaranteeFee('0.01', { clause: '第六条：年费率1.0%' })], provenance: edition('政银担合作方案') }),
    }),
    earlierEntry(entries, 'huoti-diya-dai', {
      effectiveOn: '2025-01-10',
      recordedOn: '2025-01-02',
      terms: ({ rates }) => ({ amount: { minimum: '50000', maximum: '3000000', clause: '第三条' }, rates: ratesHigherBy(40, rates), provenance: edition('牲畜活体抵押贷款办法') }),
    }),
    earlierEntry(entries, 'shouguo-jiagong-dai', {
      effectiveOn: '2025-01-10',
      recordedOn: '2025-01-02',
      terms: ({ rates }) => ({ rates: ratesHigherBy(20, rates), provenance: edition('农产品收购加工贷产品说明') }),
    }),
    earlierEntry(entries, 'shouguo-jiagong-dai', {
      effectiveOn: '2025-03-20',
      recordedOn: '2025-03-10',
      terms: ({ rates }) => ({ rates: ratesHigherBy(20, rates), marketingState: 'WITHDRAWN', provenance: edition('农产品收购加工贷产品说明') }),
    }),
  ];
}
