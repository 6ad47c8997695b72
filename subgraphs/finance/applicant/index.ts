export { applicantSizeClass } from './applicant-size-class';
export { readApplicant, requireListBound } from './read-applicant';
export { sizeClassOf, type SizeClassResult, type SizeFacts } from './size-class';
export { SIZE_THRESHOLDS, type SizeIndicator, type SizeThreshold } from './size-thresholds';
export { tradesOf, type Trade, type TradeOrNone } from './trade';
