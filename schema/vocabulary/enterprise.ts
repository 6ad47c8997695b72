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
