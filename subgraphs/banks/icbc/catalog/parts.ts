import type { DayCountTerm, Provenance } from '../../../../schema';
import { illustrativeSource, penaltyRate } from '../../../bank-kit/authoring';

/** 内蒙古自治区 and 乌兰察布市: a region covers what lies in it. */
export const AUTONOMOUS_REGION = '150000';
export const CITY = '150900';

export const ACTUAL_360: DayCountTerm = {
  convention: 'ACTUAL_360',
  clause: '借款合同（示例）第4.2条：日利率=年利率/360，按实际天数计息',
};

export const PENALTY = penaltyRate('逾期罚息利率在合同利率基础上加收30%至50%', '借款合同（示例）第9.1条');

/** The made-up leaflet of one product, which numbers its own clauses. */
export function leaflet(product: string, date: string): Provenance {
  return illustrativeSource(`工商银行产品说明书（示例）《${product}》`, date);
}
