import type { Criterion, DayCountTerm, Provenance } from '../../../../schema';
import { mustBe, penaltyRate } from '../../../bank-kit/authoring';

/** 察哈尔右翼前旗, and 乌兰察布市 around it. */
export const COUNTY = '150926';
export const CITY = '150900';

export const ACTUAL_360: DayCountTerm = {
  convention: 'ACTUAL_360',
  clause: '借款合同第五条：日利率=年利率/360，按实际占用天数计息',
};

export const PENALTY = penaltyRate('逾期贷款在合同利率基础上加收50%', '借款合同第九条');

/** Conditions that the bank makes of every borrower. */
export function soundCredit(clause: string): Criterion[] {
  return [mustBe('OVERDUE', false, clause), mustBe('DISHONESTY_LIST', false, clause)];
}

/** Adds to a made-up source where its shape was seen; its numbers are made up all the same. */
export function shapedBy(madeUp: Provenance, shape: string): Provenance {
  return { ...madeUp, source: `${madeUp.source}。形态参考：${shape}` };
}
