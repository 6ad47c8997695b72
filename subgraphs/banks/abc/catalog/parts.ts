import type { DayCountTerm, Provenance } from '../../../../schema';
import { illustrativeSource, penaltyRate } from '../../../bank-kit/authoring';

/** 内蒙古自治区, 乌兰察布市 and 察哈尔右翼前旗: a region covers what lies in it. */
export const AUTONOMOUS_REGION = '150000';
export const CITY = '150900';
export const COUNTY = '150926';

export const ACTUAL_360: DayCountTerm = {
  convention: 'ACTUAL_360',
  clause: '借款合同（示例）第六条：日利率=年利率÷360，按实际占用天数计息',
};

export const PENALTY = penaltyRate('逾期罚息利率在合同利率基础上加收50%', '借款合同（示例）第十一条');

/** The made-up handbook of the bank, a chapter a product line. */
export function handbook(chapter: string): Provenance {
  return illustrativeSource(`农业银行县域产品手册（示例）${chapter}`, '2025-06-30');
}
