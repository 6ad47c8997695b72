import { defineVocabulary } from './define';

/*
 * How governments reward banks for lending. Read off published reward rules of cities and
 * counties from 2008 on: what they differ in is how lending is measured and how a measure
 * becomes money.
 */

export const RewardMetricBasis = defineVocabulary('RewardMetricBasis', '计奖口径: how a bank\'s lending of a year is counted', {
  PERIOD_END: { zh: '期末余额增量', en: 'Increase of the balance from the beginning to the end of the year' },
  MONTHLY_AVERAGE: { zh: '新增月均余额', en: 'Monthly average of the increase' },
  CUMULATIVE_DISBURSED: { zh: '累计实际发放额', en: 'All that was actually disbursed in the year' },
  NET_OF_WRITE_OFFS: { zh: '还原核销后净增额', en: 'Increase with write-offs and transfers added back' },
});
export type RewardMetricBasis = keyof typeof RewardMetricBasis;

export const RewardMeasure = defineVocabulary('RewardMeasure', '计奖量纲: what the bounds of tiers are counted in', {
  AMOUNT: { zh: '金额', en: 'Yuan' },
  GROWTH: { zh: '增幅', en: 'Growth over the year before, in which 1 is 100 %' },
});
export type RewardMeasure = keyof typeof RewardMeasure;

export const RewardTierMode = defineVocabulary('RewardTierMode', '分档计奖方式: how a tier becomes a reward', {
  STEP: { zh: '达到档次定额', en: 'The fixed amount of the highest tier reached' },
  MARGINAL: { zh: '超额分段', en: 'Each tier\'s rate on the part inside the tier' },
  RATE: { zh: '按比例', en: 'The rate of the tier reached, on the whole' },
});
export type RewardTierMode = keyof typeof RewardTierMode;

export const RewardCombination = defineVocabulary('RewardCombination', '多项合并方式: what several components give together', {
  HIGHEST_OF: { zh: '就高不就低', en: 'The highest of them' },
  SUM: { zh: '累计', en: 'Their sum' },
});
export type RewardCombination = keyof typeof RewardCombination;
