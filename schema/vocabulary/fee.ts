import { defineVocabulary } from './define';

export const FeeType = defineVocabulary('FeeType', '费用类型: the items of the 企业贷款综合融资成本清单 and their kin', {
  GUARANTEE: { zh: '担保费', en: 'Guarantee fee' },
  MORTGAGE_REGISTRATION: { zh: '抵押登记费', en: 'Mortgage registration fee' },
  APPRAISAL: { zh: '评估费', en: 'Appraisal fee' },
  NOTARY: { zh: '公证费', en: 'Notary fee' },
  INTERMEDIARY: { zh: '中介服务费', en: 'Intermediary fee' },
  SERVICE: { zh: '服务费', en: 'Service fee' },
  INSURANCE: { zh: '保险费', en: 'Insurance premium' },
  BRIDGE: { zh: '过桥费', en: 'Bridge financing fee' },
  ESTABLISHMENT: { zh: '开办费', en: 'Establishment fee' },
  LINE: { zh: '额度费', en: 'Line fee on the limit' },
  ACCOUNT_KEEPING: { zh: '账户管理费', en: 'Account-keeping fee' },
  LEGAL: { zh: '法律服务费', en: 'Legal fee' },
  SECURITY_DEPOSIT: { zh: '保证金', en: 'Security deposit' },
  EARLY_REPAYMENT: { zh: '提前还款违约金', en: 'Early repayment fee' },
  LATE_PAYMENT: { zh: '逾期费用', en: 'Late payment fee' },
  VARIATION: { zh: '变更费', en: 'Variation fee' },
  DISCHARGE: { zh: '结清手续费', en: 'Discharge fee' },
  TRANSACTION: { zh: '交易手续费', en: 'Transaction fee' },
  OTHER: { zh: '其他费用', en: 'Other fee' },
});
export type FeeType = keyof typeof FeeType;

export const FeePayer = defineVocabulary('FeePayer', '费用承担方: who bears a fee', {
  BORROWER: { zh: '借款人', en: 'Borrower' },
  BANK: { zh: '银行', en: 'Bank' },
  GOVERNMENT: { zh: '政府', en: 'Government' },
  GUARANTOR: { zh: '担保人', en: 'Guarantor' },
});
export type FeePayer = keyof typeof FeePayer;

export const FeePayee = defineVocabulary('FeePayee', '收费主体: who receives a fee', {
  BANK: { zh: '银行', en: 'Bank' },
  GUARANTOR: { zh: '担保机构', en: 'Guarantee institution' },
  INSURER: { zh: '保险机构', en: 'Insurer' },
  GOVERNMENT: { zh: '政府部门', en: 'Government office' },
  THIRD_PARTY: { zh: '第三方机构', en: 'Another third party' },
});
export type FeePayee = keyof typeof FeePayee;

export const FeeFrequency = defineVocabulary('FeeFrequency', '收费频率: when a fee falls due', {
  UPFRONT: { zh: '期初一次性', en: 'Once, at drawdown' },
  PER_PERIOD: { zh: '每期', en: 'With every due' },
  YEARLY: { zh: '每年', en: 'Yearly' },
  QUARTERLY: { zh: '每季', en: 'Quarterly' },
  MONTHLY: { zh: '每月', en: 'Monthly' },
  AT_END: { zh: '到期一次性', en: 'Once, at the end' },
  ON_EVENT: { zh: '发生时', en: 'Only when an event happens' },
});
export type FeeFrequency = keyof typeof FeeFrequency;

export const FeeBase = defineVocabulary('FeeBase', '计费基数: what a fee rate is multiplied by', {
  PRINCIPAL: { zh: '贷款本金', en: 'The principal drawn, once a charge' },
  PRINCIPAL_PER_YEAR: { zh: '贷款本金（年化）', en: 'The principal drawn, the rate being a yearly one' },
  BALANCE_PER_YEAR: { zh: '贷款余额（年化）', en: 'The principal outstanding, the rate being a yearly one' },
  TRANSACTION: { zh: '交易金额', en: 'The amount of a transaction' },
});
export type FeeBase = keyof typeof FeeBase;
