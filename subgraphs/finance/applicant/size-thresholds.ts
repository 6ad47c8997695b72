import type { Trade } from './trade';

/** What the notice measures: 从业人员, 营业收入, 资产总额. */
export type SizeIndicator = 'employees' | 'annualRevenue' | 'totalAssets';

/** Least values of one indicator, inclusive (以上含本数); persons, or 万元. */
export interface SizeThreshold {
  readonly indicator: SizeIndicator;
  readonly small: number;
  readonly medium: number;
  readonly large: number;
}

const row = (indicator: SizeIndicator, small: number, medium: number, large: number): SizeThreshold =>
  Object.freeze({ indicator, small, medium, large });

const staff = (small: number, medium: number, large: number): SizeThreshold => row('employees', small, medium, large);
const revenue = (small: number, medium: number, large: number): SizeThreshold => row('annualRevenue', small, medium, large);
const assets = (small: number, medium: number, large: number): SizeThreshold => row('totalAssets', small, medium, large);

/**
 * A class is reached where every indicator of the trade reaches its threshold; below the small one on
 * any indicator is MICRO. Revenue and assets in 万元.
 * Source: 工信部联企业〔2011〕300号 art. 4, in its order.
 */
export const SIZE_THRESHOLDS: Readonly<Record<Trade, readonly SizeThreshold[]>> = Object.freeze({
  AGRICULTURE: [revenue(50, 500, 20_000)],
  INDUSTRY: [staff(20, 300, 1_000), revenue(300, 2_000, 40_000)],
  CONSTRUCTION: [revenue(300, 6_000, 80_000), assets(300, 5_000, 80_000)],
  WHOLESALE: [staff(5, 20, 200), revenue(1_000, 5_000, 40_000)],
  RETAIL: [staff(10, 50, 300), revenue(100, 500, 20_000)],
  TRANSPORT: [staff(20, 300, 1_000), revenue(200, 3_000, 30_000)],
  WAREHOUSING: [staff(20, 100, 200), revenue(100, 1_000, 30_000)],
  POSTAL: [staff(20, 300, 1_000), revenue(100, 2_000, 30_000)],
  ACCOMMODATION: [staff(10, 100, 300), revenue(100, 2_000, 10_000)],
  CATERING: [staff(10, 100, 300), revenue(100, 2_000, 10_000)],
  INFORMATION_TRANSMISSION: [staff(10, 100, 2_000), revenue(100, 1_000, 100_000)],
  SOFTWARE: [staff(10, 100, 300), revenue(50, 1_000, 10_000)],
  REAL_ESTATE_DEVELOPMENT: [revenue(100, 1_000, 200_000), assets(2_000, 5_000, 10_000)],
  PROPERTY_MANAGEMENT: [staff(100, 300, 1_000), revenue(500, 1_000, 5_000)],
  LEASING_AND_BUSINESS_SERVICES: [staff(10, 100, 300), assets(100, 8_000, 120_000)],
  OTHER: [staff(10, 100, 300)],
});
