import { defineVocabulary } from './define';

export const RateKind = defineVocabulary('RateKind', '利率类型: what a rate is made of', {
  FIXED: { zh: '固定利率', en: 'Fixed' },
  VARIABLE: { zh: '浮动利率', en: 'Variable at the bank\'s discretion' },
  LPR_LINKED: { zh: 'LPR加减点', en: 'Loan prime rate plus or minus basis points' },
  MARKET_LINKED: { zh: '市场利率挂钩', en: 'Linked to another market rate' },
});
export type RateKind = keyof typeof RateKind;

export const RateRole = defineVocabulary('RateRole', '利率作用: when a rate is charged', {
  CONTRACT: { zh: '合同利率', en: 'Contract rate, charged on the loan' },
  PENALTY: { zh: '罚息利率', en: 'Penalty rate, charged on default only' },
});
export type RateRole = keyof typeof RateRole;

export const Benchmark = defineVocabulary('Benchmark', '定价基准: the rate that a spread is added to', {
  LPR_1Y: { zh: '1年期LPR', en: 'One-year loan prime rate' },
  LPR_5Y: { zh: '5年期以上LPR', en: 'Loan prime rate over five years' },
  OTHER: { zh: '其他基准', en: 'Another benchmark' },
});
export type Benchmark = keyof typeof Benchmark;

export const Repricing = defineVocabulary('Repricing', '重定价方式: when a linked rate follows its benchmark', {
  NONE: { zh: '固定不变', en: 'Never: fixed at drawdown' },
  EVERY_1_JANUARY: { zh: '每年1月1日', en: 'Every 1 January' },
  ANNIVERSARY: { zh: '对月对日', en: 'On each anniversary of the drawdown' },
});
export type Repricing = keyof typeof Repricing;

export const TierMethod = defineVocabulary('TierMethod', '分档方式: what part of the balance a tier applies to', {
  WHOLE_BALANCE: { zh: '全额', en: 'The whole balance' },
  PER_TIER: { zh: '超额分段', en: 'The part of the balance inside the tier' },
});
export type TierMethod = keyof typeof TierMethod;
