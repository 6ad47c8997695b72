import type { CatalogEntry } from '../../../bank-kit';
import {
  earlierEntry,
  guaranteeFee,
  illustrativeSource,
  ratesHigherBy,
} from '../../../bank-kit/authoring';
import type { AbcFields } from '../fields';

const FIRST_EDITION = illustrativeSource('农业银行县域产品手册（示例）（2025年初版）', '2025-01-06');

/** 2025年初版: two rate cuts, a higher maximum and a lower guarantee fee, and a purchase loan that was suspended between two seasons. */
export function earlierVersions(entries: readonly CatalogEntry<AbcFields>[]): CatalogEntry<AbcFields>[] {
  return [
    earlierEntry(entries, 'jinsui-nongdan-dai', {
      effectiveOn: '2025-01-20',
      recordedOn: '2025-01-10',
      terms: ({ rates }) => ({ amount: { minimum: '100000', maximum: '2000000', clause: '第二十六条' }, rates: ratesHigherBy(30, rates), fees: [guaranteeFee('0.012', { clause: '第二十八条：年费率1.2%' })], provenance: FIRST_EDITION }),
    }),
    earlierEntry(entries, 'jinsui-nongdan-dai', {
      effectiveOn: '2025-04-15',
      recordedOn: '2025-04-01',
      terms: ({ rates }) => ({ amount: { minimum: '100000', maximum: '2000000', clause: '第二十六条' }, rates: ratesHigherBy(15, rates), fees: [guaranteeFee('0.012', { clause: '第二十八条：年费率1.2%' })], provenance: FIRST_EDITION }),
    }),
    earlierEntry(entries, 'huoti-diya-dai', {
      effectiveOn: '2025-02-01',
      recordedOn: '2025-01-20',
      terms: ({ rates }) => ({ amount: { minimum: '100000', maximum: '5000000', clause: '第三十六条' }, rates: ratesHigherBy(30, rates), provenance: FIRST_EDITION }),
    }),
    earlierEntry(entries, 'jijie-shougou-dai', {
      effectiveOn: '2025-01-15',
      recordedOn: '2025-01-06',
      terms: ({ rates }) => ({ rates: ratesHigherBy(25, rates), provenance: FIRST_EDITION }),
    }),
    earlierEntry(entries, 'jijie-shougou-dai', {
      effectiveOn: '2025-03-01',
      recordedOn: '2025-02-20',
      terms: ({ rates }) => ({ rates: ratesHigherBy(25, rates), marketingState: 'WITHDRAWN', provenance: FIRST_EDITION }),
    }),
  ];
}
