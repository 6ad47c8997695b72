import { defineVocabulary } from './define';

export const CriterionKind = defineVocabulary('CriterionKind', '准入条件种类: what a condition is about', {
  CURRENCY: { zh: '币种', en: 'Currency' },
  INSTRUMENT: { zh: '融资工具', en: 'Instrument' },
  AMOUNT: { zh: '金额', en: 'Amount' },
  TERM: { zh: '期限', en: 'Term' },
  PURPOSE: { zh: '资金用途', en: 'Purpose' },
  REPAYMENT_METHOD: { zh: '还款方式', en: 'Repayment method' },
  COLLATERAL: { zh: '押品', en: 'Collateral' },
  VALIDITY: { zh: '产品有效期', en: 'Validity of the product' },
  LEGAL_FORM: { zh: '主体类型', en: 'Legal form' },
  OWNERSHIP: { zh: '所有制', en: 'Ownership' },
  SIZE_CLASS: { zh: '企业规模', en: 'Size class' },
  INDUSTRY: { zh: '行业', en: 'Industry' },
  REGION: { zh: '地区', en: 'Region' },
  YEARS_TRADING: { zh: '经营年限', en: 'Years trading' },
  ANNUAL_REVENUE: { zh: '年营业收入', en: 'Annual revenue' },
  TAX_PAID: { zh: '年纳税额', en: 'Tax paid in a year' },
  TAX_CREDIT_GRADE: { zh: '纳税信用等级', en: 'Tax credit grade' },
  CREDIT_RATING: { zh: '信用评级', en: 'Credit rating' },
  DEBT_RATIO: { zh: '资产负债率', en: 'Debt ratio' },
  EXISTING_LENDERS: { zh: '存量贷款银行数', en: 'Number of existing lenders' },
  OVERDUE: { zh: '当前逾期', en: 'Overdue debt' },
  DISHONESTY_LIST: { zh: '失信被执行人', en: 'Dishonesty list' },
  OWNER_AGE: { zh: '实际控制人年龄', en: 'Age of the owner' },
  EXISTING_CUSTOMER: { zh: '存量客户', en: 'Existing customer' },
  FIRST_TIME_BORROWER: { zh: '首贷户', en: 'First-time borrower' },
  AGRICULTURAL_SUBJECT: { zh: '农业经营主体', en: 'Agricultural subject' },
  LAND_AREA: { zh: '经营土地面积', en: 'Land area' },
  LIVESTOCK: { zh: '畜禽存栏', en: 'Livestock' },
  CERTIFICATE: { zh: '资质证书', en: 'Certificate' },
  RESIDENCY: { zh: '居民身份', en: 'Residency' },
  FREE_TEXT: { zh: '文字条件', en: 'Condition in words, judged by the bank' },
});
export type CriterionKind = keyof typeof CriterionKind;

export const CriterionResult = defineVocabulary('CriterionResult', '条件结果: whether a condition holds', {
  MET: { zh: '符合', en: 'Met' },
  NOT_MET: { zh: '不符合', en: 'Not met' },
  UNKNOWN: { zh: '未知', en: 'Unknown' },
});
export type CriterionResult = keyof typeof CriterionResult;
