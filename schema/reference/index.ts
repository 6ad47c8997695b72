export { type Coverage, type Covers, coverageOfAny } from './coverage';
export {
  REGION_ALLOWED,
  type Region,
  type RegionLevel,
  type RegionName,
  findRegion,
  isRegionCode,
  regionCovers,
} from './region';
export { INDUSTRY_SECTIONS, type IndustrySection } from './industry-sections';
export { type Industry, industryAllowed, industryCovers, isIndustryCode, parseIndustry } from './industry';
export { CURRENCY_ALLOWED, type Currency, findCurrency } from './currency';
export { USCC_ALLOWED, type UsccCheck, checkUscc, usccCheckCharacter } from './uscc';
