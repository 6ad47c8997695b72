import type { CatalogEntry } from '../../../bank-kit';
import {
  guaranteeFee,
  illustrativeSource,
  repaymentTerm,
  revisedEntry,
} from '../../../bank-kit/authoring';
import type { AbcFields } from '../fields';

/** In force from one day, as a bank revises its contracts; the versions before it are kept. */
const REVISION = { effectiveOn: '2026-03-01', recordedOn: '2026-02-10' };

const REVISED = illustrativeSource('农业银行县域产品手册（示例）第三章（2026年修订）', '2026-02-10');

/** 2026年修订: dues on the 20th, interest by the quarter in its last month, and a guarantee fee with its receiver and its cap. */
export function revisions(entries: readonly CatalogEntry<AbcFields>[]): CatalogEntry<AbcFields>[] {
  return [
    revisedEntry(entries, 'jinsui-nongdan-dai', {
      ...REVISION,
      terms: {
        repayments: [
          repaymentTerm('INTEREST_ONLY', 'MONTHLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
          repaymentTerm('EQUAL_PRINCIPAL', 'MONTHLY', { settlementDay: 20, firstPeriod: 'LONG' }),
        ],
        fees: [guaranteeFee('0.008', { payee: 'GUARANTOR', totalCap: '60000', clause: '第二十八条：年费率0.8%，全期不超过六万元' })],
        provenance: REVISED,
      },
    }),
    revisedEntry(entries, 'longtou-jidi-dai', {
      ...REVISION,
      terms: {
        repayments: [
          repaymentTerm('INTEREST_ONLY', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
          repaymentTerm('EQUAL_PRINCIPAL', 'HALF_YEARLY', { settlementDay: 20, firstPeriod: 'LONG' }),
        ],
        provenance: REVISED,
      },
    }),
  ];
}
