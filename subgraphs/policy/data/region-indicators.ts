import type { RegionIndicator } from '../storage/indicator-repository';
import { COUNTY } from './authoring';

type Figure = Pick<RegionIndicator, 'code' | 'name' | 'nameEn' | 'unit' | 'period' | 'periodEnd'> &
  Partial<Pick<RegionIndicator, 'value' | 'growth' | 'rank'>> & { readonly note?: string };

const SOURCE = '一次旗县政银企对接会的公开材料，数据截至2023年年中；为演示列在本旗名下，不是官方发布';

/** A figure of a county's matching day of 2023, shown under the sample county. */
function figure({ note, value = null, growth = null, rank = null, ...named }: Figure): RegionIndicator {
  return {
    region: COUNTY,
    ...named,
    value,
    growth,
    rank,
    rankScope: rank === null ? null : '全市各旗县市区',
    source: note ? `${SOURCE}。${note}` : SOURCE,
    illustrative: true,
  };
}

const JANUARY_TO_APRIL = { period: 'YEAR_TO_MONTH', periodEnd: '2023-04-30' } as const;
const END_OF_MAY = { period: 'POINT_IN_TIME', periodEnd: '2023-05-31' } as const;
const PERIOD_NOTE = '原文未另注期间，按与一般公共预算收入同为1—4月读';
const AT_LEAST_NOTE = '原文为“超过”，所列为下限';

export const regionIndicators: readonly RegionIndicator[] = [
  figure({
    code: 'GENERAL_PUBLIC_BUDGET_REVENUE',
    name: '一般公共预算收入',
    nameEn: 'General public budget revenue',
    ...JANUARY_TO_APRIL,
    value: '154000000',
    unit: '元',
    growth: '0.346',
    rank: 1,
  }),
  figure({
    code: 'LARGE_INDUSTRY_VALUE_ADDED',
    name: '规模以上工业增加值',
    nameEn: 'Value added of industry above designated size',
    ...JANUARY_TO_APRIL,
    unit: '元',
    growth: '0.149',
    rank: 3,
    note: `原文只有增速和位次。${PERIOD_NOTE}`,
  }),
  figure({
    code: 'FIXED_ASSET_INVESTMENT',
    name: '固定资产投资',
    nameEn: 'Fixed-asset investment',
    ...JANUARY_TO_APRIL,
    value: '703000000',
    unit: '元',
    growth: '0.693',
    rank: 3,
    note: PERIOD_NOTE,
  }),
  figure({
    code: 'FINANCIAL_VALUE_ADDED',
    name: '金融业增加值',
    nameEn: 'Value added of finance',
    period: 'YEAR',
    periodEnd: '2022-12-31',
    value: '240000000',
    unit: '元',
    growth: '0.026',
  }),
  figure({
    code: 'RELIEF_LOAN_COUNT',
    name: '信用贷款、无还本续贷和延期还本付息笔数',
    nameEn: 'Credit loans, renewals without repaying principal and deferrals, number',
    period: 'QUARTER',
    periodEnd: '2023-03-31',
    value: '1000',
    unit: '笔',
    note: AT_LEAST_NOTE,
  }),
  figure({
    code: 'RELIEF_LOAN_AMOUNT',
    name: '信用贷款、无还本续贷和延期还本付息金额',
    nameEn: 'Credit loans, renewals without repaying principal and deferrals, amount',
    period: 'QUARTER',
    periodEnd: '2023-03-31',
    value: '150000000',
    unit: '元',
    note: AT_LEAST_NOTE,
  }),
  figure({
    code: 'NON_PERFORMING_LOAN_CHANGE',
    name: '不良贷款余额同比增减',
    nameEn: 'Change of non-performing loans on the year',
    ...END_OF_MAY,
    value: '-380000000',
    unit: '元',
    growth: '-0.57',
    note: '数值为增减额，不是余额',
  }),
  figure({
    code: 'LOAN_TO_DEPOSIT_RATIO',
    name: '存贷比',
    nameEn: 'Loan-to-deposit ratio',
    period: 'POINT_IN_TIME',
    periodEnd: '2022-12-31',
    value: '0.6057',
    unit: '1',
    rank: 5,
  }),
  figure({
    code: 'LOAN_BALANCE',
    name: '各项贷款余额',
    nameEn: 'Loan balance',
    ...END_OF_MAY,
    value: '6475000000',
    unit: '元',
    rank: 8,
  }),
  figure({
    code: 'WEIGHTED_AVERAGE_LENDING_RATE',
    name: '贷款加权平均利率',
    nameEn: 'Weighted average lending rate',
    ...END_OF_MAY,
    value: '0.0512',
    unit: '1',
    note: '比全市平均低0.2个百分点',
  }),
];
