import type { CatalogEntry } from '../../../bank-kit';
import {
  feeOfRate,
  illustrativeSource,
  repaymentTerm,
  revisedEntry,
} from '../../../bank-kit/authoring';
import type { MengyinFields } from '../fields';
import { MORTGAGE_COSTS } from './parts';

/** In force from one day, as a bank revises its contracts; the versions before it are kept. */
const REVISION = { effectiveOn: '2026-03-01', recordedOn: '2026-02-10' };

/** 2026年修订: dues on the 20th of the last month of a quarter, and premiums that an insurer receives. */
export function revisions(entries: readonly CatalogEntry<MengyinFields>[]): CatalogEntry<MengyinFields>[] {
  return [
    revisedEntry(entries, 'niuyang-huoti-dai', {
      ...REVISION,
      terms: {
        repayments: [repaymentTerm('INTEREST_ONLY', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'SHORT' }), repaymentTerm('BULLET', 'AT_END')],
        fees: [
          ...MORTGAGE_COSTS,
          feeOfRate('INSURANCE', '牲畜养殖保险保费（自缴部分）', 'BORROWER', 'YEARLY', 'PRINCIPAL_PER_YEAR', '0.008', {
            payee: 'INSURER',
            yearlyCap: '12000',
            condition: '借款人选择按投保抵押率用款',
            clause: '第六条：自缴保费每年不超过一万二千元',
          }),
        ],
        provenance: illustrativeSource('牛羊活体抵押贷款办法（2026年修订）', '2026-02-10'),
      },
    }),
    revisedEntry(entries, 'tudi-liuzhuan-dai', {
      ...REVISION,
      terms: {
        repayments: [repaymentTerm('SEASONAL', 'QUARTERLY', { principalMonths: [9, 10, 11], settlementDay: 20, firstPeriod: 'LONG' })],
        fees: [
          ...MORTGAGE_COSTS,
          feeOfRate('INSURANCE', '种植保险保费（自缴部分）', 'BORROWER', 'UPFRONT', 'PRINCIPAL', '0.005', {
            payee: 'INSURER',
            totalCap: '10000',
            clause: '第六条：自缴保费不超过一万元',
          }),
        ],
        provenance: illustrativeSource('土地流转经营贷产品说明（2026年修订）', '2026-02-10'),
      },
    }),
  ];
}
