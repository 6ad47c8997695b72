import { defineVocabulary } from './define';

export const Instrument = defineVocabulary('Instrument', '融资工具: the kind of financing a product is', {
  BUSINESS_LOAN: { zh: '经营贷款', en: 'Business loan' },
  WORKING_CAPITAL_LOAN: { zh: '流动资金贷款', en: 'Working-capital loan' },
  FIXED_ASSET_LOAN: { zh: '固定资产贷款', en: 'Fixed-asset loan' },
  PROJECT_LOAN: { zh: '项目贷款', en: 'Project loan' },
  REVOLVING_CREDIT: { zh: '循环贷款', en: 'Revolving credit line' },
  OVERDRAFT: { zh: '法人账户透支', en: 'Overdraft' },
  TRADE_FINANCE: { zh: '贸易融资', en: 'Trade finance' },
  SUPPLY_CHAIN_FINANCE: { zh: '供应链融资', en: 'Supply-chain finance' },
  LEASE: { zh: '融资租赁', en: 'Finance lease' },
  SPECIAL_BOND_SUPPORT: { zh: '专项债配套融资', en: 'Financing that accompanies a special-purpose bond' },
  INSURANCE_FUND_INVESTMENT: { zh: '保险资金直接投资', en: 'Direct investment of insurance funds' },
  GUARANTEE_INSURANCE: { zh: '保证保险', en: 'Guarantee insurance' },
  SETTLEMENT: { zh: '结算服务', en: 'Settlement service' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type Instrument = keyof typeof Instrument;

/** Instruments that pay out no principal to the borrower; they are never an offer of financing. */
export const NON_LENDING_INSTRUMENTS: ReadonlySet<Instrument> = new Set<Instrument>(['SETTLEMENT', 'GUARANTEE_INSURANCE']);

export const Segment = defineVocabulary('Segment', '客群: whom a product is made for', {
  GENERAL_BUSINESS: { zh: '企业', en: 'Businesses in general' },
  MICRO_AND_SMALL: { zh: '小微企业', en: 'Micro and small enterprises' },
  MEDIUM: { zh: '中型企业', en: 'Medium enterprises' },
  LARGE: { zh: '大型企业', en: 'Large enterprises' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户和小微企业主', en: 'Individual businesses and owners' },
  FARM_HOUSEHOLD: { zh: '农户', en: 'Farm households' },
  AGRICULTURAL_ENTITY: { zh: '新型农业经营主体', en: 'New-type agricultural entities' },
  TECHNOLOGY: { zh: '科技型企业', en: 'Technology enterprises' },
  PROJECT_COMPANY: { zh: '项目公司', en: 'Project companies' },
});
export type Segment = keyof typeof Segment;

export const Purpose = defineVocabulary('Purpose', '资金用途: what the money is for', {
  WORKING_CAPITAL: { zh: '流动资金周转', en: 'Working capital' },
  PROJECT_CONSTRUCTION: { zh: '项目建设', en: 'Project construction' },
  FIXED_ASSET: { zh: '固定资产购置', en: 'Purchase of fixed assets' },
  TECHNICAL_RENEWAL: { zh: '技术改造和设备更新', en: 'Technical renewal and equipment replacement' },
  AGRICULTURE: { zh: '农业生产', en: 'Agricultural production' },
  RENEWAL: { zh: '续贷', en: 'Renewal of an existing loan' },
  TRADE: { zh: '贸易', en: 'Trade' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type Purpose = keyof typeof Purpose;

export const CooperationModel = defineVocabulary('CooperationModel', '合作模式: who stands together behind the loan', {
  BANK_ENTERPRISE_BASE_FARMER: { zh: '银行+企业+基地+农户', en: 'Bank, enterprise, base and farmer' },
  BANK_COOPERATIVE_FARMER: { zh: '银行+合作社+农户', en: 'Bank, cooperative and farmer' },
  BANK_GOVERNMENT_GUARANTEE: { zh: '银政担', en: 'Bank, government and guarantee company' },
  BANK_INSURANCE: { zh: '银保合作', en: 'Bank and insurer' },
  SUPPLY_CHAIN_CORE: { zh: '核心企业供应链', en: 'Supply chain of a core enterprise' },
});
export type CooperationModel = keyof typeof CooperationModel;

export const Channel = defineVocabulary('Channel', '办理渠道: where a product is applied for', {
  BRANCH: { zh: '网点', en: 'Branch' },
  ONLINE: { zh: '网上银行', en: 'Online' },
  MOBILE_APP: { zh: '手机银行', en: 'Mobile app' },
  RELATIONSHIP_MANAGER: { zh: '客户经理', en: 'Relationship manager' },
  CALL_CENTRE: { zh: '客服电话', en: 'Call centre' },
  GOVERNMENT_PLATFORM: { zh: '政府融资服务平台', en: 'Government financing platform' },
});
export type Channel = keyof typeof Channel;

export const MarketingState = defineVocabulary('MarketingState', '营销状态: whether new customers are taken', {
  REGULAR: { zh: '在售', en: 'On sale' },
  PROMOTIONAL: { zh: '推广期', en: 'Promotional' },
  CLOSED_TO_NEW: { zh: '停止新增', en: 'Closed to new customers' },
  WITHDRAWN: { zh: '停售', en: 'Withdrawn: no longer offered from the version that says so' },
});
export type MarketingState = keyof typeof MarketingState;

export const Disclosure = defineVocabulary('Disclosure', '披露方式: how much of a value its source discloses', {
  EXACT: { zh: '确定', en: 'Exact' },
  FROM: { zh: '起', en: 'From (only the lower end is disclosed)' },
  UP_TO: { zh: '至', en: 'Up to (only the upper end is disclosed)' },
  RANGE: { zh: '区间', en: 'A range' },
  UNDISCLOSED: { zh: '未披露', en: 'Undisclosed' },
});
export type Disclosure = keyof typeof Disclosure;

export const Trust = defineVocabulary('Trust', '来源可信度: how far a source can be relied on', {
  BANK_PUBLISHED: { zh: '银行自行发布', en: 'Published by the bank itself' },
  PUBLIC_TEXT: { zh: '公开原文', en: 'Public original text' },
  SECONDARY: { zh: '二手资料', en: 'Secondary text' },
  ILLUSTRATIVE: { zh: '示例', en: 'Made up for illustration' },
});
export type Trust = keyof typeof Trust;

export const UnknownReason = defineVocabulary('UnknownReason', '未知原因: why a value is not known', {
  UNDISCLOSED: { zh: '未披露', en: 'The source does not disclose it' },
  AMBIGUOUS: { zh: '含义不明', en: 'The source can be read in more than one way' },
  CONFLICTING: { zh: '相互矛盾', en: 'The source contradicts itself' },
  UNPARSED: { zh: '无法解析', en: 'The source has it in a form that is not read' },
});
export type UnknownReason = keyof typeof UnknownReason;
