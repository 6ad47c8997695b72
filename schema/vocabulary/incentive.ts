import { defineVocabulary } from './define';

export const IncentiveKind = defineVocabulary('IncentiveKind', '激励类型: what a policy gives', {
  INTEREST_SUBSIDY: { zh: '贷款贴息', en: 'Interest subsidy to the borrower' },
  GUARANTEE_FEE_SUBSIDY: { zh: '担保费补贴', en: 'Guarantee-fee subsidy to the borrower' },
  STARTUP_GUARANTEE_LOAN: { zh: '创业担保贷款贴息', en: 'Interest subsidy on a start-up guarantee loan' },
  GUARANTEE_SUPPORT: { zh: '政府性融资担保', en: 'Government-backed financing guarantee' },
  RISK_COMPENSATION: { zh: '风险补偿', en: 'Risk compensation to the lender' },
  BANK_REWARD: { zh: '金融机构奖励', en: 'Reward to a bank' },
});
export type IncentiveKind = keyof typeof IncentiveKind;

export const IncentiveStatus = defineVocabulary('IncentiveStatus', '激励状态: whether an incentive counts for an offer', {
  APPLIED: { zh: '已计入', en: 'Applied and counted' },
  POSSIBLE: { zh: '可能适用', en: 'Possible: a fact is missing' },
  NOT_APPLIED: { zh: '不适用', en: 'Not applied' },
});
export type IncentiveStatus = keyof typeof IncentiveStatus;

export const PolicyLevel = defineVocabulary('PolicyLevel', '政策层级: who made a policy', {
  CENTRAL: { zh: '中央', en: 'Central government' },
  PROVINCE: { zh: '自治区', en: 'Autonomous region or province' },
  CITY: { zh: '市（盟）', en: 'City or league' },
  COUNTY: { zh: '县（旗）', en: 'County or banner' },
});
export type PolicyLevel = keyof typeof PolicyLevel;

export const IncentiveReason = defineVocabulary('IncentiveReason', '激励判定理由: why an incentive has its status', {
  COMPUTED: { zh: '条件全部符合，已计算', en: 'Applied: every condition holds and the amount is computed' },
  FACT_MISSING: { zh: '缺少信息', en: 'Possible: every condition that could be answered holds, a fact is missing' },
  CONDITION_NOT_MET: { zh: '不符合条件', en: 'Not applied: a condition does not hold' },
  EXCLUDED_BY_ANOTHER: { zh: '与已计入的政策不可叠加', en: 'Not applied: it does not combine with another that counts' },
  NOT_PAID_TO_BORROWER: { zh: '不向借款人支付，仅供参考', en: 'Not applied: it pays the borrower nothing and is shown only' },
  NO_GUARANTEE_FEE: { zh: '没有借款人承担的担保费', en: 'Not applied: the loan has no guarantee fee that the borrower pays' },
  NOTHING_TO_PAY: { zh: '没有可补贴的金额', en: 'Not applied: a cap is used up, or there is nothing that it could be a share of' },
  TERMS_NOT_KNOWN: { zh: '利率或费用不确定', en: 'Possible: it depends on a rate or a fee of the loan that is not certain' },
  RULE_REFUSED: { zh: '政策规则有误', en: 'Not applied: the rule is refused' },
});
export type IncentiveReason = keyof typeof IncentiveReason;

export const IncentiveConditionKind = defineVocabulary('IncentiveConditionKind', '激励条件种类: what a condition of a policy is about', {
  CURRENCY: { zh: '币种', en: 'currency' },
  BANK: { zh: '经办银行', en: 'handling bank' },
  INSTRUMENT: { zh: '贷款种类', en: 'instrument' },
  PURPOSE: { zh: '资金用途', en: 'purpose' },
  VALID_FROM: { zh: '政策施行日', en: 'first day of the policy' },
  DRAWDOWN: { zh: '发放日期', en: 'drawdown' },
  LOAN_AMOUNT: { zh: '贷款金额', en: 'amount of the loan' },
  TERM: { zh: '贷款期限', en: 'term' },
  REGION: { zh: '地区', en: 'region' },
  INDUSTRY: { zh: '行业', en: 'industry' },
  EXCLUDED_INDUSTRY: { zh: '不支持的行业', en: 'excluded industry' },
  SIZE_CLASS: { zh: '企业规模', en: 'size class' },
  LEGAL_FORM: { zh: '主体类型', en: 'legal form' },
  OWNERSHIP: { zh: '所有制', en: 'ownership' },
  NEW_HIRES: { zh: '新招用比例', en: 'share of new hires' },
  OVERDUE: { zh: '当前无逾期', en: 'no overdue debt' },
  FIRST_TIME_BORROWER: { zh: '首贷户', en: 'first-time borrower' },
  UNSTATED_FACT: { zh: '政策要件', en: 'fact that the document requires' },
});
export type IncentiveConditionKind = keyof typeof IncentiveConditionKind;

export const IncentiveBase = defineVocabulary('IncentiveBase', '计算基数: what a rate or a share of an incentive is taken of', {
  PRINCIPAL: { zh: '贴息本金', en: 'The subsidised principal, a year' },
  INTEREST: { zh: '实际利息', en: 'The interest actually paid' },
  GUARANTEE_FEE: { zh: '实付担保费', en: 'The guarantee fee actually paid' },
});
export type IncentiveBase = keyof typeof IncentiveBase;

/** 《公平竞争审查条例》 art. 10 makes a local policy's review part of its validity. */
export const ReviewStatus = defineVocabulary('ReviewStatus', '公平竞争审查状态', {
  NOT_REQUIRED: { zh: '不适用', en: 'Not required' },
  PASSED: { zh: '已通过', en: 'Passed' },
  PENDING: { zh: '审查中', en: 'Pending' },
  FAILED: { zh: '未通过', en: 'Failed' },
});
export type ReviewStatus = keyof typeof ReviewStatus;

export const SubsidyPayment = defineVocabulary('SubsidyPayment', '拨付方式: when a subsidy reaches the borrower', {
  WITH_EACH_DUE: { zh: '随每期利息抵扣', en: 'Deducted from each due' },
  QUARTERLY: { zh: '按季拨付', en: 'Paid at the end of each quarter of the loan' },
  YEARLY: { zh: '按年拨付', en: 'Paid at the end of each year of the loan' },
  AT_END: { zh: '结清后一次拨付', en: 'Paid once the loan is repaid' },
});
export type SubsidyPayment = keyof typeof SubsidyPayment;

export const PolicyValidity = defineVocabulary('PolicyValidity', '政策效力状态 at an instant, of the latest version of a policy then', {
  NOT_YET_VALID: { zh: '尚未施行', en: 'Its validity has not begun' },
  VALID: { zh: '有效', en: 'In force and within its validity' },
  LAPSED: { zh: '已失效', en: 'Its validity has ended' },
  WITHDRAWN: { zh: '已废止', en: 'Withdrawn' },
});
export type PolicyValidity = keyof typeof PolicyValidity;

export const PolicyOrder = defineVocabulary('PolicyOrder', '政策排序; ties by id', {
  ID: { zh: '按编号', en: 'By id' },
  NEWEST: { zh: '生效时刻从新到旧', en: 'By effectiveFrom, the newest first' },
  ENDING_FIRST: { zh: '有效期止从早到晚', en: 'By validTo, the earliest first, open ones last' },
  LEVEL: { zh: '按层级从中央到县', en: 'By level, from central to county' },
});
export type PolicyOrder = keyof typeof PolicyOrder;
