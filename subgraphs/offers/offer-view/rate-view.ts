import { formatMoney, formatRate, parseRate } from '../../finance';
import type { OfferRate } from '../graphql/rate.type';
import type { OfferRepayment } from '../graphql/repayment.type';
import { mapInterval, pointOf } from '../pricing/interval';
import type { RatePart } from '../pricing/rate-question';
import type { RepaymentPlan } from '../pricing/repayment-plan';

/** 利率构成 as the schema answers it: exactly one of a part's rate and its range is set. */
export function rateView({ at, balance, benchmark, from, quoted, rate }: RatePart, fractionDigits: number): OfferRate {
  const rates = mapInterval(rate, formatRate);
  const point = pointOf(rates);
  return {
    component: at,
    from,
    benchmark,
    benchmarkRate: quoted && formatRate(parseRate(quoted.rate)),
    quotedOn: quoted && quoted.quotedOn,
    annualRate: point,
    annualRateRange: point === null ? { min: rates.low, max: rates.high } : null,
    balance: balance && { min: formatMoney(balance.min, fractionDigits), max: formatMoney(balance.max, fractionDigits) },
  };
}

/** 还款安排 as the schema answers it; null: no schedule is built. */
export function repaymentView({ layout }: RepaymentPlan): OfferRepayment | null {
  if (!layout) return null;
  const { frequency, graceMonths, principalMonths, settlement, step } = layout;
  return {
    frequency,
    settlementDay: settlement && settlement.day,
    firstPeriod: settlement && settlement.firstPeriod,
    graceMonths,
    principalMonths: principalMonths && [...principalMonths],
    stepRate: step && 'rate' in step ? step.rate : null,
    stepAmount: step && 'amount' in step ? step.amount : null,
  };
}
