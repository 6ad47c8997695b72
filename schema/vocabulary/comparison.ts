import { defineVocabulary } from './define';

export const ComparedFigure = defineVocabulary('ComparedFigure', '比较项类型: what the values of a row of a comparison are', {
  AMOUNT: { zh: '金额', en: 'A Decimal, in the currency of the offer' },
  RATE: { zh: '年利率或年化成本', en: 'A Rate: 1 is 100 %' },
  MONTHS: { zh: '月数', en: 'A number of months' },
  WORKING_DAYS: { zh: '工作日数', en: 'A number of working days' },
  DATE: { zh: '日期', en: 'A CalendarDate' },
  CODE: { zh: '代码', en: 'A code, or several with " | " between them; the labels say it in words' },
  TEXT: { zh: '文字', en: 'Words' },
  FLAG: { zh: '是否', en: 'true or false' },
});
export type ComparedFigure = keyof typeof ComparedFigure;

export const BetterWhen = defineVocabulary('BetterWhen', '优劣方向: which value of a row is the better one for the borrower', {
  LOWER: { zh: '越低越好', en: 'The lower' },
  HIGHER: { zh: '越高越好', en: 'The higher' },
});
export type BetterWhen = keyof typeof BetterWhen;
