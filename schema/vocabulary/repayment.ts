import { defineVocabulary } from './define';

/** Credit-report codes: 二代征信 还款方式. */
export const RepaymentMethod = defineVocabulary('RepaymentMethod', '还款方式: how principal and interest are repaid', {
  EQUAL_INSTALMENT: { zh: '分期等额本息', en: 'Equal instalments (annuity)', creditReportCode: '11' },
  EQUAL_PRINCIPAL: { zh: '分期等额本金', en: 'Equal principal', creditReportCode: '12' },
  STEP_GEOMETRIC: { zh: '等比累进', en: 'Instalments that step by a ratio', creditReportCode: '14' },
  STEP_ARITHMETIC: { zh: '等额累进', en: 'Instalments that step by an amount', creditReportCode: '15' },
  SEASONAL: { zh: '按生产周期分期还本', en: 'Principal in the months of the season', creditReportCode: '19' },
  BULLET: { zh: '到期一次还本付息', en: 'Principal and interest at the end', creditReportCode: '21' },
  DISCOUNT: { zh: '预先付息到期还本', en: 'Interest in advance, principal at the end', creditReportCode: '22' },
  ANYTIME: { zh: '随时还', en: 'Repaid at any time', creditReportCode: '23' },
  INTEREST_ONLY: { zh: '按期结息到期还本', en: 'Interest periodically, principal at the end', creditReportCode: '31' },
  REVOLVING: { zh: '按期结息自由还本', en: 'Interest periodically, principal drawn and repaid freely', creditReportCode: '32' },
  PERIODIC: { zh: '按期计算还本付息', en: 'Principal and interest computed each period', creditReportCode: '33' },
  OTHER: { zh: '其他', en: 'Other', creditReportCode: '29' },
});
export type RepaymentMethod = keyof typeof RepaymentMethod;

/** One due at the end, or as the borrower repays: nothing falls due by a frequency, nor on a settlement day. */
export const METHODS_WITHOUT_PERIODS: ReadonlySet<RepaymentMethod> = new Set<RepaymentMethod>(['BULLET', 'DISCOUNT', 'ANYTIME']);

/** Credit-report codes: 二代征信 还款频率. */
export const RepaymentFrequency = defineVocabulary('RepaymentFrequency', '还款频率: how often dues fall', {
  DAILY: { zh: '日', en: 'Daily', creditReportCode: '01' },
  WEEKLY: { zh: '周', en: 'Weekly', creditReportCode: '02' },
  FORTNIGHTLY: { zh: '双周', en: 'Fortnightly', creditReportCode: '13' },
  MONTHLY: { zh: '月', en: 'Monthly', creditReportCode: '03' },
  BIMONTHLY: { zh: '双月', en: 'Every two months', creditReportCode: '14' },
  QUARTERLY: { zh: '季', en: 'Quarterly', creditReportCode: '04' },
  HALF_YEARLY: { zh: '半年', en: 'Half-yearly', creditReportCode: '05' },
  YEARLY: { zh: '年', en: 'Yearly', creditReportCode: '06' },
  AT_END: { zh: '一次性', en: 'Once, at the end', creditReportCode: '07' },
  IRREGULAR: { zh: '不定期', en: 'Irregular', creditReportCode: '08' },
  OTHER: { zh: '其他', en: 'Other', creditReportCode: '99' },
});
export type RepaymentFrequency = keyof typeof RepaymentFrequency;

export const DayCount = defineVocabulary('DayCount', '计息基础: how the days of a period become a fraction of a year', {
  ACTUAL_360: { zh: '实际天数/360', en: 'Actual/360' },
  ACTUAL_365: { zh: '实际天数/365', en: 'Actual/365 (fixed)' },
  THIRTY_360: { zh: '30/360', en: '30/360' },
});
export type DayCount = keyof typeof DayCount;

/** Usage of Chinese lending: dues fall on one day of the month for all loans, usually the 20th. */
export const FirstPeriod = defineVocabulary('FirstPeriod', '首期: how the days from drawdown to the first settlement day are settled', {
  SHORT: { zh: '首个结息日即结息', en: 'They are a short first period' },
  LONG: { zh: '并入下一期', en: 'They join the next period, which is a long first one' },
});
export type FirstPeriod = keyof typeof FirstPeriod;
