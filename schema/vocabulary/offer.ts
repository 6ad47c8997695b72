import { defineVocabulary } from './define';

export const Verdict = defineVocabulary('Verdict', '结论: whether an applicant qualifies for a product', {
  ELIGIBLE: { zh: '符合', en: 'Every condition is met' },
  REFER: { zh: '需银行判断', en: 'The bank must judge a condition' },
  UNABLE_TO_DETERMINE: { zh: '信息不足', en: 'A fact of the applicant is missing' },
  INELIGIBLE: { zh: '不符合', en: 'A condition is not met' },
});
export type Verdict = keyof typeof Verdict;

export const OfferOrder = defineVocabulary('OfferOrder', '排序目标: the declared objective of a ranking', {
  ALL_IN_AFTER_INCENTIVES: { zh: '优惠后综合年化成本从低到高', en: 'All-in cost after incentives, lowest first' },
  ALL_IN: { zh: '优惠前综合年化成本从低到高', en: 'All-in cost before incentives, lowest first' },
  FASTEST: { zh: '承诺办理时间从短到长', en: 'Promised turnaround, fastest first' },
  LOWEST_INSTALMENT: { zh: '最大一期还款额从低到高', en: 'Largest due, lowest first' },
  AMOUNT_COVERED: { zh: '确定可得金额从高到低', en: 'Amount offered whatever is not known, highest first' },
});
export type OfferOrder = keyof typeof OfferOrder;

export const Freshness = defineVocabulary('Freshness', '目录新鲜度: how current a bank\'s snapshot is', {
  FRESH: { zh: '最新', en: 'Confirmed with the bank recently' },
  STALE: { zh: '可能过期', en: 'The bank did not answer; the last catalog known is served' },
  UNAVAILABLE: { zh: '不可用', en: 'No catalog of this bank was ever received' },
});
export type Freshness = keyof typeof Freshness;

export const AsOfNote = defineVocabulary('AsOfNote', '时点说明: what an answer as of an instant does not have, or cannot know', {
  BEFORE_FIRST_CATALOG: { zh: '该时点早于各银行目录的首个版本', en: 'No bank has a version of its catalog that early: there is nothing to offer' },
  BEFORE_FIRST_POLICY: { zh: '该时点早于首个激励政策版本', en: 'No incentive policy has a version that early' },
  BEFORE_FIRST_BENCHMARK: { zh: '该日早于首个LPR报价', en: 'No loan prime rate was quoted by that day: rates that follow it are not known' },
  POLICIES_LEFT_OUT: { zh: '适用政策超过50项，其余未计入', en: 'More than 50 policies are in force for the need: those beyond are not held against the offers' },
  AFTER_NOW: { zh: '该时点尚未到来，按目前已登记的版本回答，届时可能不同', en: 'The instant is yet to come: answered from what is recorded now, which may change until then' },
});
export type AsOfNote = keyof typeof AsOfNote;

export const IrrBasis = defineVocabulary('IrrBasis', '内部收益率口径: how the times of the flows were counted', {
  PERIODS: { zh: '按期', en: 'Equally spaced periods of months' },
  DATES_ACTUAL_365: { zh: '按实际日期/365', en: 'Dates over actual/365' },
});
export type IrrBasis = keyof typeof IrrBasis;

export const AssumptionCode = defineVocabulary('AssumptionCode', '计算约定: a convention that the source lacks and the computation needed', {
  DAY_COUNT_ASSUMED: { zh: '来源未写明计息基础', en: 'The source states no day count' },
  FREQUENCY_ASSUMED: { zh: '来源未写明还款频率', en: 'The source states no repayment frequency' },
  REPAYMENT_METHOD_ASSUMED: { zh: '来源未写明还款方式', en: 'The source states no repayment method' },
  SETTLEMENT_DAY_ASSUMED: { zh: '来源未写明结息日，按需求所述日或用款日对日', en: 'The source states no settlement day; dues fall on the one that the need asks for, or on the day of the month of drawdown' },
  FIRST_PERIOD_ASSUMED: { zh: '来源未写明首期如何结息', en: 'The source does not say how the days before the first settlement day are settled' },
  DRAWN_IN_FULL: { zh: '假定一次提款、到期还清', en: 'A line is priced as drawn in full at once and repaid at the end' },
  CASH_PLAN_NOT_FOLLOWED: { zh: '还款方式或可得金额不能执行用款还款计划，按一次提款计', en: 'The repayment method or the amount offered cannot follow the cash plan of the need; priced as drawn in full at once' },
  BENCHMARK_NOT_CONFIRMED: { zh: 'LPR尚未确认，采用最近一次报价', en: 'The benchmark is known only to an earlier date; the last known quotation is used' },
  RATE_FLOORED_AT_ZERO: { zh: 'LPR减点后低于零，按零计', en: 'The benchmark and the spread come to less than zero; zero is charged' },
  RATE_HELD_CONSTANT: { zh: '假定期内利率不变', en: 'A rate that may move is held constant over the term' },
});
export type AssumptionCode = keyof typeof AssumptionCode;

export const LimitedBy = defineVocabulary('LimitedBy', '限额原因: what made an amount smaller than asked or computed', {
  PRODUCT_MAXIMUM: { zh: '产品最高金额', en: 'The product\'s maximum' },
  COLLATERAL_VALUE: { zh: '押品可贷价值', en: 'The loanable value of the collateral' },
  PRINCIPAL_CAP: { zh: '每户贴息本金上限', en: 'The cap on subsidised principal of a borrower' },
  DURATION_CAP: { zh: '贴息期限上限', en: 'The cap on the subsidised months' },
  AMOUNT_CAP: { zh: '补贴金额上限', en: 'The cap on the amount of the incentive' },
  BORROWER_CAP: { zh: '每户补贴金额上限', en: 'The cap on the amount of the incentive of a borrower' },
  INTEREST_PAID: { zh: '实际利息', en: 'The interest actually paid' },
  OTHER_SUBSIDIES: { zh: '其他政策已补贴的部分', en: 'What other policies subsidise of the same interest or guarantee fees' },
});
export type LimitedBy = keyof typeof LimitedBy;

export const ReplayResult = defineVocabulary('ReplayResult', '复算结果: what recomputing a decision showed', {
  SAME: { zh: '一致', en: 'The same answer' },
  DIFFERENT: { zh: '不一致', en: 'A different answer' },
  NOT_REPLAYABLE: { zh: '无法复算', en: 'Cannot be recomputed' },
});
export type ReplayResult = keyof typeof ReplayResult;

export const CatalogChangeKind = defineVocabulary('CatalogChangeKind', '目录变化种类: what a version is to the one before it', {
  NEW: { zh: '新增', en: 'The first version of a product' },
  CHANGED: { zh: '变更', en: 'Other terms' },
  WITHDRAWN: { zh: '停办', en: 'The product is no longer offered' },
  REOPENED: { zh: '恢复办理', en: 'The product is offered again' },
});
export type CatalogChangeKind = keyof typeof CatalogChangeKind;

export const ProductOrder = defineVocabulary('ProductOrder', '产品排序', {
  ID: { zh: '按编号', en: 'By id' },
  NAME: { zh: '按名称', en: 'By name' },
  MAXIMUM_AMOUNT: { zh: '按最高金额从高到低', en: 'By maximum amount, highest first' },
  RELEVANCE: { zh: '按与搜索词的相关度', en: 'By where the words of the search occur: in the name before all else; without a search by id' },
  LOWEST_RATE: { zh: '按公布年利率上限从低到高', en: 'By the upper end of the published yearly rate, lowest first; what has none last' },
  FASTEST: { zh: '按承诺办理时间从短到长', en: 'By promised turnaround, shortest first; undisclosed ones last' },
  LATEST_CHANGE: { zh: '按现行版本生效时刻从新到旧', en: 'By when the version in force took effect, latest first' },
});
export type ProductOrder = keyof typeof ProductOrder;
