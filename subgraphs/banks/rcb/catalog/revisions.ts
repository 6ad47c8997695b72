import type { CatalogEntry } from '../../../bank-kit';
import {
  guaranteeFee,
  illustrativeSource,
  repaymentTerm,
  revisedEntry,
} from '../../../bank-kit/authoring';
import type { RcbFields } from '../fields';
import { shapedBy } from './parts';

/** In force from one day, as a bank revises its contracts; the versions before it are kept. */
const REVISION = { effectiveOn: '2026-03-01', recordedOn: '2026-02-10' };

/** 2026年修订: dues on the 20th as Chinese banks settle, seasons left to the contract, and who receives and caps a fee. */
export function revisions(entries: readonly CatalogEntry<RcbFields>[]): CatalogEntry<RcbFields>[] {
  return [
    revisedEntry(entries, 'zhengyindan-dai', {
      ...REVISION,
      terms: {
        description: '政府性融资担保公司提供连带责任保证，银行、担保公司、政府按比例分担风险。每月20日结息；担保费由担保公司收取，每年封顶五万元。',
        repayments: [
          repaymentTerm('INTEREST_ONLY', 'MONTHLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
          repaymentTerm('EQUAL_INSTALMENT', 'MONTHLY', { settlementDay: 20, firstPeriod: 'LONG' }),
        ],
        fees: [guaranteeFee('0.008', { payee: 'GUARANTOR', yearlyCap: '50000', clause: '第六条：年费率0.8%，每年不超过五万元' })],
        provenance: shapedBy(illustrativeSource('政银担合作方案（2026年修订）', '2026-02-10'), '公开资料中的政府性融资担保产品年费率为0.5%至1.0%'),
      },
    }),
    revisedEntry(entries, 'shuixin-dai', {
      ...REVISION,
      terms: {
        description: '按近两年纳税情况核定额度的小微企业信用贷款，额度内随借随还，每月20日结息，超过一百万元的部分另行计价。',
        repayments: [
          repaymentTerm('REVOLVING', 'MONTHLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
          repaymentTerm('INTEREST_ONLY', 'MONTHLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
        ],
        provenance: illustrativeSource('税信贷产品说明（2026年修订）', '2026-02-10'),
      },
    }),
    revisedEntry(entries, 'xumu-jingying-dai', {
      ...REVISION,
      terms: {
        description: '养殖场、合作社购买饲草料和架子畜的免担保贷款，固定利率，金额越大利率越低。每季末月20日结息；按出栏月份还本的，月份由借款人提出、合同约定。',
        repayments: [
          repaymentTerm('INTEREST_ONLY', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
          repaymentTerm('EQUAL_PRINCIPAL', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'LONG' }),
          repaymentTerm('SEASONAL', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'SHORT' }),
        ],
        provenance: illustrativeSource('畜牧经营信用贷产品说明（2026年修订）', '2026-02-10'),
      },
    }),
    revisedEntry(entries, 'sheshi-diya-dai', {
      ...REVISION,
      terms: {
        repayments: [
          repaymentTerm('EQUAL_PRINCIPAL', 'QUARTERLY', { graceMonths: 6, settlementDay: 20, firstPeriod: 'LONG' }),
          repaymentTerm('EQUAL_INSTALMENT', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'LONG' }),
        ],
        provenance: illustrativeSource('农业设施抵押贷款办法（2026年修订）', '2026-02-10'),
      },
    }),
  ];
}
