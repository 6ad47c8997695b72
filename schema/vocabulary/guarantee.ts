import { defineVocabulary } from './define';

/** Credit-report codes: 二代征信 担保方式. Statistics codes: 人民银行贷款统计 担保方式. */
export const GuaranteeMethod = defineVocabulary('GuaranteeMethod', '担保方式: what secures the loan', {
  PLEDGE: { zh: '质押', en: 'Pledge', creditReportCode: '1', statisticsCode: 'A' },
  MORTGAGE: { zh: '抵押', en: 'Mortgage', creditReportCode: '2', statisticsCode: 'B' },
  GUARANTEE: { zh: '保证', en: 'Guarantee', creditReportCode: '3', statisticsCode: 'C' },
  CREDIT: { zh: '信用/免担保', en: 'Credit, no security', creditReportCode: '4', statisticsCode: 'D' },
  COMBINED_WITH_GUARANTEE: { zh: '组合（含保证）', en: 'Combined, with a guarantee', creditReportCode: '5', statisticsCode: 'E' },
  COMBINED_WITHOUT_GUARANTEE: { zh: '组合（不含保证）', en: 'Combined, without a guarantee', creditReportCode: '6', statisticsCode: 'E' },
  FARMERS_JOINT: { zh: '农户联保', en: 'Joint guarantee of farmers', creditReportCode: '7', statisticsCode: 'C01' },
  OTHER: { zh: '其他', en: 'Other', creditReportCode: '9', statisticsCode: 'Z' },
});
export type GuaranteeMethod = keyof typeof GuaranteeMethod;

export const CollateralKind = defineVocabulary('CollateralKind', '押品和增信种类: an asset or support behind a loan', {
  RESIDENTIAL_PROPERTY: { zh: '住宅', en: 'Residential property', statisticsCode: 'B01' },
  COMMERCIAL_PROPERTY: { zh: '商用房', en: 'Commercial property', statisticsCode: 'B01' },
  INDUSTRIAL_PLANT: { zh: '厂房', en: 'Industrial plant', statisticsCode: 'B01' },
  CONSTRUCTION_LAND: { zh: '国有建设用地使用权', en: 'Right to use construction land', statisticsCode: 'B01' },
  RURAL_HOMESTEAD_RIGHT: { zh: '农村宅基地使用权', en: 'Right to use a rural homestead', statisticsCode: 'B01' },
  LAND_MANAGEMENT_RIGHT: { zh: '土地经营权', en: 'Right to manage contracted farmland', statisticsCode: 'B99' },
  GRASSLAND_RIGHT: { zh: '草原经营权', en: 'Right to manage grassland', statisticsCode: 'B99' },
  FOREST_RIGHT: { zh: '林权', en: 'Forest right', statisticsCode: 'B99' },
  WATER_SURFACE_RIGHT: { zh: '养殖水面使用权', en: 'Right to use water for farming', statisticsCode: 'B99' },
  AGRICULTURAL_FACILITY: { zh: '农业设施', en: 'Agricultural facility', statisticsCode: 'B99' },
  GREENHOUSE: { zh: '温室大棚', en: 'Greenhouse', statisticsCode: 'B99' },
  LIVESTOCK: { zh: '活体畜禽', en: 'Livestock', statisticsCode: 'B99' },
  MACHINERY: { zh: '机械设备', en: 'Machinery and equipment', statisticsCode: 'B99' },
  VEHICLE: { zh: '车辆', en: 'Vehicle', statisticsCode: 'B99' },
  INVENTORY: { zh: '存货', en: 'Inventory', statisticsCode: 'B99' },
  WAREHOUSE_RECEIPT: { zh: '仓单', en: 'Warehouse receipt', statisticsCode: 'A' },
  TIME_DEPOSIT: { zh: '定期存单', en: 'Time deposit', statisticsCode: 'A' },
  INSURANCE_POLICY: { zh: '保险保单', en: 'Insurance policy', statisticsCode: 'A' },
  RECEIVABLES: { zh: '应收账款', en: 'Receivables', statisticsCode: 'A' },
  PROJECT_REVENUE_RIGHT: { zh: '项目收益权', en: 'Right to a project\'s revenue', statisticsCode: 'A' },
  EQUITY: { zh: '股权', en: 'Equity', statisticsCode: 'A' },
  INTELLECTUAL_PROPERTY: { zh: '知识产权', en: 'Intellectual property', statisticsCode: 'A' },
  GUARANTEE_COMPANY: { zh: '融资担保公司', en: 'Financing guarantee company', statisticsCode: 'C99' },
  GOVERNMENT_RISK_FUND: { zh: '政府风险补偿基金', en: 'Government risk compensation fund', statisticsCode: 'C99' },
  LEADING_ENTERPRISE_GUARANTEE: { zh: '龙头企业担保', en: 'Guarantee of a leading enterprise', statisticsCode: 'C99' },
  COOPERATIVE_GUARANTEE: { zh: '合作社联保', en: 'Joint guarantee of a cooperative', statisticsCode: 'C01' },
  PERSONAL_GUARANTEE: { zh: '个人连带责任保证', en: 'Personal guarantee', statisticsCode: 'C99' },
  OTHER: { zh: '其他', en: 'Other', statisticsCode: 'Z' },
});
export type CollateralKind = keyof typeof CollateralKind;

/** Support of somebody else than the applicant: no asset in its inventory, and never counted from a value. */
export const THIRD_PARTY_COLLATERAL: ReadonlySet<CollateralKind> = new Set<CollateralKind>([
  'GUARANTEE_COMPANY',
  'GOVERNMENT_RISK_FUND',
  'LEADING_ENTERPRISE_GUARANTEE',
  'COOPERATIVE_GUARANTEE',
  'PERSONAL_GUARANTEE',
]);
