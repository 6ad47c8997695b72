import { defineVocabulary } from './define';

export const LegalForm = defineVocabulary('LegalForm', '主体类型: the legal form of an applicant', {
  LIMITED_COMPANY: { zh: '有限责任公司', en: 'Limited liability company' },
  JOINT_STOCK_COMPANY: { zh: '股份有限公司', en: 'Joint stock company' },
  PARTNERSHIP: { zh: '合伙企业', en: 'Partnership' },
  SOLE_PROPRIETORSHIP: { zh: '个人独资企业', en: 'Sole proprietorship' },
  INDIVIDUAL_BUSINESS: { zh: '个体工商户', en: 'Individual business' },
  COOPERATIVE: { zh: '农民专业合作社', en: 'Farmers\' cooperative' },
  FAMILY_FARM: { zh: '家庭农场', en: 'Family farm' },
  FARM_HOUSEHOLD: { zh: '农户', en: 'Farm household' },
  PUBLIC_INSTITUTION: { zh: '事业单位', en: 'Public institution' },
  NATURAL_PERSON: { zh: '自然人', en: 'Natural person' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type LegalForm = keyof typeof LegalForm;

export const Ownership = defineVocabulary('Ownership', '所有制: who owns an applicant', {
  PRIVATE: { zh: '民营', en: 'Private' },
  STATE: { zh: '国有', en: 'State' },
  COLLECTIVE: { zh: '集体', en: 'Collective' },
  FOREIGN: { zh: '外资', en: 'Foreign' },
  MIXED: { zh: '混合所有', en: 'Mixed' },
});
export type Ownership = keyof typeof Ownership;

/** Statistics codes: 国统字〔2017〕213号. */
export const SizeClass = defineVocabulary('SizeClass', '企业规模: 工信部联企业〔2011〕300号', {
  LARGE: { zh: '大型', en: 'Large', statisticsCode: '1' },
  MEDIUM: { zh: '中型', en: 'Medium', statisticsCode: '2' },
  SMALL: { zh: '小型', en: 'Small', statisticsCode: '3' },
  MICRO: { zh: '微型', en: 'Micro', statisticsCode: '4' },
});
export type SizeClass = keyof typeof SizeClass;

/** Best first: a condition "at least B" admits every code before and at B. */
export const TaxCreditGrade = defineVocabulary('TaxCreditGrade', '纳税信用等级', {
  A: { zh: 'A级', en: 'Grade A' },
  B: { zh: 'B级', en: 'Grade B' },
  M: { zh: 'M级', en: 'Grade M (new enterprise)' },
  C: { zh: 'C级', en: 'Grade C' },
  D: { zh: 'D级', en: 'Grade D' },
});
export type TaxCreditGrade = keyof typeof TaxCreditGrade;

/** Best first. */
export const CreditRating = defineVocabulary('CreditRating', '信用评级: the bank\'s or an agency\'s letter grade', {
  AAA: { zh: 'AAA', en: 'AAA' },
  AA: { zh: 'AA', en: 'AA' },
  A: { zh: 'A', en: 'A' },
  BBB: { zh: 'BBB', en: 'BBB' },
  BB: { zh: 'BB', en: 'BB' },
  B: { zh: 'B', en: 'B' },
  CCC: { zh: 'CCC', en: 'CCC' },
  CC: { zh: 'CC', en: 'CC' },
  C: { zh: 'C', en: 'C' },
  D: { zh: 'D', en: 'D' },
});
export type CreditRating = keyof typeof CreditRating;

export const AgriculturalSubject = defineVocabulary('AgriculturalSubject', '农业经营主体', {
  LARGE_GROWER: { zh: '种养大户', en: 'Large grower' },
  FAMILY_FARM: { zh: '家庭农场', en: 'Family farm' },
  COOPERATIVE: { zh: '农民专业合作社', en: 'Farmers\' cooperative' },
  AGRICULTURAL_ENTERPRISE: { zh: '农业企业', en: 'Agricultural enterprise' },
  SERVICE_ORGANISATION: { zh: '农业社会化服务组织', en: 'Agricultural service organisation' },
  FARM_HOUSEHOLD: { zh: '普通农户', en: 'Farm household' },
});
export type AgriculturalSubject = keyof typeof AgriculturalSubject;

export const LivestockSpecies = defineVocabulary('LivestockSpecies', '畜禽种类', {
  BEEF_CATTLE: { zh: '肉牛', en: 'Beef cattle' },
  DAIRY_CATTLE: { zh: '奶牛', en: 'Dairy cattle' },
  SHEEP: { zh: '羊', en: 'Sheep and goats' },
  PIG: { zh: '猪', en: 'Pigs' },
  POULTRY: { zh: '家禽', en: 'Poultry' },
  HORSE: { zh: '马', en: 'Horses' },
  CAMEL: { zh: '骆驼', en: 'Camels' },
  OTHER: { zh: '其他', en: 'Other' },
});
export type LivestockSpecies = keyof typeof LivestockSpecies;
