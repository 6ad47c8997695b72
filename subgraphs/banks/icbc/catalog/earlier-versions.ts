import type { CatalogEntry } from '../../../bank-kit';
import {
  earlierEntry,
  feeOfRate,
  guaranteeFee,
  ratesHigherBy,
} from '../../../bank-kit/authoring';
import type { IcbcFields } from '../fields';
import { leaflet } from './parts';

/** 2025年初版: rate cuts, higher maxima, and a fee for renewals that was dropped. */
export function earlierVersions(entries: readonly CatalogEntry<IcbcFields>[]): CatalogEntry<IcbcFields>[] {
  return [
    earlierEntry(entries, 'yindan-liudai', {
      effectiveOn: '2025-02-20',
      recordedOn: '2025-02-10',
      terms: ({ rates }) => ({ amount: { minimum: '300000', maximum: '5000000', clause: '第二条' }, rates: ratesHigherBy(20, rates), fees: [guaranteeFee('0.012', { clause: '第四条：年费率1.2%' })], provenance: leaflet('银担流贷（2025年初版）', '2025-02-10') }),
    }),
    earlierEntry(entries, 'xudai-tong', {
      effectiveOn: '2025-01-20',
      recordedOn: '2025-01-10',
      terms: ({ fees }) => ({ fees: [...fees, feeOfRate('SERVICE', '续贷手续费', 'BORROWER', 'UPFRONT', 'PRINCIPAL', '0.003', { payee: 'BANK', clause: '第五条' })], provenance: leaflet('续贷通（2025年初版）', '2025-01-10') }),
    }),
    earlierEntry(entries, 'jiesuan-xinyong-dai', {
      effectiveOn: '2025-03-01',
      recordedOn: '2025-02-20',
      terms: ({ rates }) => ({ amount: { minimum: '100000', maximum: '2000000', clause: '第一条' }, rates: ratesHigherBy(20, rates), provenance: leaflet('结算信用贷（2025年初版）', '2025-02-20') }),
    }),
  ];
}
