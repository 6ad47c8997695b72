import type { CatalogEntry } from '../../../bank-kit';
import {
  earlierEntry,
  illustrativeSource,
  ratesHigherBy,
} from '../../../bank-kit/authoring';
import type { MengyinFields } from '../fields';

const edition = (document: string) => illustrativeSource(`${document}（2025年初版）`, '2025-01-02');

/** 2025年初版: dearer and smaller loans with farmers and insurers, and a livestock loan that was suspended for a spring. */
export function earlierVersions(entries: readonly CatalogEntry<MengyinFields>[]): CatalogEntry<MengyinFields>[] {
  return [
    earlierEntry(entries, 'yinbao-jingying-dai', {
      effectiveOn: '2025-03-01',
      recordedOn: '2025-02-20',
      terms: ({ rates }) => ({ amount: { minimum: '50000', maximum: '600000', clause: '第三条' }, rates: ratesHigherBy(30, rates), provenance: edition('银保合作经营贷方案') }),
    }),
    earlierEntry(entries, 'hezuoshe-nonghu-dai', {
      effectiveOn: '2025-04-01',
      recordedOn: '2025-03-20',
      terms: ({ fees, rates }) => ({ rates: ratesHigherBy(35, rates), fees: fees.map((fee) => (fee.type === 'SECURITY_DEPOSIT' ? { ...fee, rate: '0.05' } : fee)), provenance: edition('合作社带农贷合作方案') }),
    }),
    earlierEntry(entries, 'niuyang-huoti-dai', {
      effectiveOn: '2025-01-10',
      recordedOn: '2025-01-02',
      terms: ({ rates }) => ({ amount: { minimum: '30000', maximum: '1800000', clause: '第二条' }, rates: ratesHigherBy(20, rates), provenance: edition('牛羊活体抵押贷款办法') }),
    }),
    earlierEntry(entries, 'niuyang-huoti-dai', {
      effectiveOn: '2025-03-15',
      recordedOn: '2025-03-05',
      terms: ({ rates }) => ({ amount: { minimum: '30000', maximum: '1800000', clause: '第二条' }, rates: ratesHigherBy(20, rates), marketingState: 'WITHDRAWN', provenance: edition('牛羊活体抵押贷款办法') }),
    }),
  ];
}
