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
