import type { Criterion, DayCountTerm } from '../../../../schema';
import { feeOfBank, mustBe } from '../../../bank-kit/authoring';

/** 察哈尔右翼前旗: a village bank lends in its own county only. */
export const COUNTY = '150926';

export const ACTUAL_360: DayCountTerm = {
  convention: 'ACTUAL_360',
  clause: '借款合同第四条：按实际天数计息，日利率为年利率除以360',
};

export const ACTUAL_365: DayCountTerm = {
  convention: 'ACTUAL_365',
  clause: '借款合同第四条：按实际天数计息，日利率为年利率除以365',
};

/** Borne by the bank, as 银保监发〔2020〕18号 requires. */
export const MORTGAGE_COSTS = [
  feeOfBank('APPRAISAL', '评估费', '银保监发〔2020〕18号'),
  feeOfBank('MORTGAGE_REGISTRATION', '抵押登记费', '银保监发〔2020〕18号'),
];

/** Conditions that the bank makes of every borrower. */
export function goodStanding(clause: string): Criterion[] {
  return [mustBe('OVERDUE', false, clause), mustBe('DISHONESTY_LIST', false, clause)];
}
