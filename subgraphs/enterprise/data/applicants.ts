import type { ApplicantFacts } from '../../../schema';
import { statedBy } from './authoring';
import {
  BEEF_COOPERATIVE,
  CHEMICALS,
  DAIRY,
  LOGISTICS,
  NEW_MATERIALS,
  POTATO,
  TOURISM,
  VEGETABLE_COOPERATIVE,
} from './enterprises';

/*
 * What each enterprise states about itself at the beginning of 2026; a need adds its collateral.
 * Whoever states less is written out with its need.
 */

const SOUND: ApplicantFacts = { hasOverdue: false, onDishonestyList: false };

export const dairyFacts = statedBy(DAIRY, {
  ...SOUND,
  totalLiabilities: '246000000.00',
  annualTax: '17800000.00',
  existingLenders: 3,
  firstTimeBorrower: false,
  customerOf: ['abc', 'icbc'],
  ownerAge: 52,
  newHiresShare: '0.06',
  subsidisedPrincipalOutstanding: '0.00',
  agriculturalSubject: 'AGRICULTURAL_ENTERPRISE',
  certificates: ['食品生产许可证', '农牧业产业化国家重点龙头企业（示例）'],
});

export const potatoFacts = statedBy(POTATO, {
  ...SOUND,
  totalLiabilities: '98000000.00',
  annualTax: '5200000.00',
  existingLenders: 2,
  firstTimeBorrower: false,
  customerOf: ['rcb', 'abc'],
  ownerAge: 47,
  newHiresShare: '0.12',
  subsidisedPrincipalOutstanding: '1000000.00',
  agriculturalSubject: 'AGRICULTURAL_ENTERPRISE',
  landAreaMu: '6200',
  certificates: ['食品生产许可证', '种子生产经营许可证'],
});

export const chemicalsFacts = statedBy(CHEMICALS, {
  ...SOUND,
  totalLiabilities: '967000000.00',
  annualTax: '63500000.00',
  existingLenders: 4,
  firstTimeBorrower: false,
  customerOf: ['icbc', 'abc'],
  ownerAge: 56,
  newHiresShare: '0.04',
  subsidisedPrincipalOutstanding: '0.00',
  certificates: ['安全生产许可证', '排污许可证', '高新技术企业证书'],
});

export const newMaterialsFacts = statedBy(NEW_MATERIALS, {
  ...SOUND,
  totalLiabilities: '421000000.00',
  annualTax: '14200000.00',
  existingLenders: 3,
  firstTimeBorrower: false,
  customerOf: ['icbc'],
  ownerAge: 44,
  newHiresShare: '0.15',
  subsidisedPrincipalOutstanding: '0.00',
  certificates: ['高新技术企业证书', '专精特新中小企业'],
});

export const beefFacts = statedBy(BEEF_COOPERATIVE, {
  ...SOUND,
  totalLiabilities: '1900000.00',
  annualTax: '0.00',
  existingLenders: 1,
  firstTimeBorrower: false,
  customerOf: ['rcb'],
  ownerAge: 49,
  newHiresShare: '0.08',
  subsidisedPrincipalOutstanding: '300000.00',
  agriculturalSubject: 'COOPERATIVE',
  landAreaMu: '850',
  livestock: [{ species: 'BEEF_CATTLE', head: 320 }],
  certificates: ['动物防疫条件合格证'],
});

export const vegetableFacts = statedBy(VEGETABLE_COOPERATIVE, {
  ...SOUND,
  totalLiabilities: '620000.00',
  annualTax: '0.00',
  existingLenders: 0,
  firstTimeBorrower: true,
  ownerAge: 41,
  newHiresShare: '0.20',
  subsidisedPrincipalOutstanding: '0.00',
  agriculturalSubject: 'COOPERATIVE',
  landAreaMu: '1280',
  certificates: ['绿色食品标志使用证书'],
});

export const logisticsFacts = statedBy(LOGISTICS, {
  ...SOUND,
  totalLiabilities: '26500000.00',
  annualTax: '2150000.00',
  existingLenders: 2,
  firstTimeBorrower: false,
  customerOf: ['mengyin', 'rcb'],
  ownerAge: 45,
  newHiresShare: '0.10',
  subsidisedPrincipalOutstanding: '2000000.00',
  certificates: ['道路运输经营许可证'],
});

export const tourismFacts = statedBy(TOURISM, {
  ...SOUND,
  totalLiabilities: '41000000.00',
  annualTax: '860000.00',
  existingLenders: 1,
  firstTimeBorrower: false,
  customerOf: ['abc'],
  newHiresShare: '0.18',
  subsidisedPrincipalOutstanding: '0.00',
});
