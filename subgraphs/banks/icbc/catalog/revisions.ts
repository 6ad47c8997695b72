import type { CatalogEntry } from '../../../bank-kit';
import {
  guaranteeFee,
  repaymentTerm,
  revisedEntry,
} from '../../../bank-kit/authoring';
import type { IcbcFields } from '../fields';
import { leaflet } from './parts';

/** In force from one day, as a bank revises its contracts; the versions before it are kept. */
const REVISION = { effectiveOn: '2026-03-01', recordedOn: '2026-02-10' };

/** 2026年修订: dues on the 20th, long first periods of projects, instalments that rise, and a guarantee fee with its receiver and its cap. */
export function revisions(entries: readonly CatalogEntry<IcbcFields>[]): CatalogEntry<IcbcFields>[] {
  return [
    revisedEntry(entries, 'yindan-liudai', {
      ...REVISION,
      terms: {
        repayments: [
          repaymentTerm('INTEREST_ONLY', 'MONTHLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
          repaymentTerm('EQUAL_PRINCIPAL', 'MONTHLY', { settlementDay: 20, firstPeriod: 'LONG' }),
        ],
        fees: [guaranteeFee('0.01', { payee: 'GUARANTOR', yearlyCap: '60000', clause: '第四条：年费率1%，每年不超过六万元' })],
        provenance: leaflet('银担流贷（2026年修订）', '2026-02-10'),
      },
    }),
    revisedEntry(entries, 'gujian-dai', {
      ...REVISION,
      terms: {
        repayments: [
          repaymentTerm('EQUAL_INSTALMENT', 'MONTHLY', { settlementDay: 20, firstPeriod: 'LONG' }),
          repaymentTerm('EQUAL_PRINCIPAL', 'MONTHLY', { settlementDay: 20, firstPeriod: 'LONG' }),
          repaymentTerm('STEP_GEOMETRIC', 'MONTHLY', { stepRate: '0.005' }),
          repaymentTerm('STEP_ARITHMETIC', 'MONTHLY', { stepAmount: '200' }),
        ],
        provenance: leaflet('购建贷（2026年修订）', '2026-02-10'),
      },
    }),
    revisedEntry(entries, 'zhongdian-xiangmu-dai', {
      ...REVISION,
      terms: {
        repayments: [repaymentTerm('EQUAL_PRINCIPAL', 'HALF_YEARLY', { graceMonths: 24, settlementDay: 20, firstPeriod: 'LONG' })],
        provenance: leaflet('重点项目贷（2026年修订）', '2026-02-10'),
      },
    }),
  ];
}
