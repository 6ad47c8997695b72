import { defineVocabulary } from './define';

export const ProjectStage = defineVocabulary('ProjectStage', '项目阶段', {
  PLANNED: { zh: '前期', en: 'Planned' },
  UNDER_CONSTRUCTION: { zh: '在建', en: 'Under construction' },
  COMPLETED: { zh: '竣工', en: 'Completed' },
});
export type ProjectStage = keyof typeof ProjectStage;

export const IndicatorPeriod = defineVocabulary('IndicatorPeriod', '指标期间: the period an indicator covers', {
  YEAR: { zh: '年', en: 'A year' },
  QUARTER: { zh: '季', en: 'A quarter' },
  YEAR_TO_MONTH: { zh: '年初至本月', en: 'From January to the month' },
  POINT_IN_TIME: { zh: '时点', en: 'A point in time' },
});
export type IndicatorPeriod = keyof typeof IndicatorPeriod;

export const EnterpriseOrder = defineVocabulary('EnterpriseOrder', '企业排序; what lacks the value comes last, ties by code', {
  USCC: { zh: '统一社会信用代码', en: 'By unified social credit code' },
  NAME: { zh: '名称', en: 'By name, in the order of its characters\' codes' },
  ANNUAL_REVENUE: { zh: '年营业收入从高到低', en: 'Annual revenue, largest first' },
  EMPLOYEES: { zh: '从业人员从多到少', en: 'Employees, most first' },
  ESTABLISHED_ON: { zh: '成立日期从早到晚', en: 'Established, earliest first' },
});
export type EnterpriseOrder = keyof typeof EnterpriseOrder;

export const ProjectOrder = defineVocabulary('ProjectOrder', '项目排序; what lacks the value comes last, ties by id', {
  ID: { zh: '编号', en: 'By id' },
  TOTAL_INVESTMENT: { zh: '总投资从高到低', en: 'Total investment, largest first' },
  FINANCING_GAP: { zh: '资金缺口从高到低', en: 'Financing gap, largest first' },
  COMPLETES_ON: { zh: '竣工日期从早到晚', en: 'Completion, earliest first' },
});
export type ProjectOrder = keyof typeof ProjectOrder;

export const FinancingNeedOrder = defineVocabulary('FinancingNeedOrder', '融资需求排序; what lacks the value comes last, ties by id', {
  ID: { zh: '编号', en: 'By id' },
  RECORDED_AT: { zh: '记录时间从近到远', en: 'Recorded, latest first' },
  AMOUNT: { zh: '金额从高到低', en: 'By currency, then amount, largest first' },
  DRAWDOWN_ON: { zh: '用款日期从早到晚', en: 'Drawdown, earliest first' },
});
export type FinancingNeedOrder = keyof typeof FinancingNeedOrder;
