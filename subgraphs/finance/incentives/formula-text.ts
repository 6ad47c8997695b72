import { DayCount, termOf, type IncentiveFormula } from '../../../schema';
import { DAY_COUNTS } from '../calendar';
import { divideRounded, formatMoney, formatRate, parseRate, type Money } from '../money';
import { DEFAULT_ROUNDING } from '../schedule';
import { ACCRUAL_SCALE, type Accrued, type Grant } from './accrual';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import type { Explanation } from './evaluated-incentive';
import { ASSUMED_DAY_COUNT, type Subsidy } from './subsidy';

export const yuan = (amount: Money): string => formatMoney(amount, POLICY_CURRENCY_DIGITS);

const percent = (rate: string): string => `${formatRate(parseRate(rate) * 100n)}%`;
const ofMinor = (minor: bigint): string => yuan({ currency: POLICY_CURRENCY, minor });
const ofAccrued = (accrued: Accrued): string => ofMinor(divideRounded(accrued, ACCRUAL_SCALE, DEFAULT_ROUNDING));
const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/** What a formula pays, in words. */
export function formulaText(formula: IncentiveFormula): Explanation {
  if (formula.annualRatePoints != null) {
    const points = percent(formula.annualRatePoints);
    const dayCount = termOf(DayCount, formula.dayCount ?? ASSUMED_DAY_COUNT);
    return {
      zh: `按贴息本金每日余额×年${points}（${dayCount.zh}）计算，不超过实际利息`,
      en: `each day's subsidised principal × ${points} a year (${dayCount.en.toLowerCase()}), never above the interest paid`,
    };
  }
  if (formula.shareOfInterest != null) {
    const part = percent(formula.shareOfInterest);
    return { zh: `按实际支付利息的${part}计算`, en: `${part} of the interest paid` };
  }
  const part = percent(formula.shareOfGuaranteeFee ?? '0');
  return { zh: `按实际支付担保费的${part}计算`, en: `${part} of the guarantee fee paid` };
}

/** The numbers that the formula was computed with and what it gives before its caps, to be recomputed by hand. */
export function basisText(formula: IncentiveFormula, subsidy: Subsidy): Explanation {
  const computed = ofAccrued(sum(subsidy.grants.map(({ basis }) => basis.computed)));
  if (formula.annualRatePoints != null) return pointsText(formula.annualRatePoints, formula.dayCount ?? ASSUMED_DAY_COUNT, subsidy.grants, computed);
  const shared = ofAccrued(sum(subsidy.grants.map(({ basis }) => basis.shared)));
  if (formula.shareOfInterest != null) {
    const part = percent(formula.shareOfInterest);
    const greatest = ofMinor(greatestPrincipal(subsidy.grants));
    return {
      zh: `计入本金最高${greatest}元，其利息${shared}元×${part}＝${computed}元`,
      en: `interest of ${shared} yuan on a counted principal of up to ${greatest} yuan × ${part} = ${computed} yuan`,
    };
  }
  const part = percent(formula.shareOfGuaranteeFee ?? '0');
  const counted = greatestPrincipal(subsidy.grants);
  const isCapped = counted < subsidy.principal.minor;
  const [ratioZh, ratioEn] = isCapped
    ? [`×计入本金${ofMinor(counted)}元÷贷款${yuan(subsidy.principal)}元`, ` × ${ofMinor(counted)} yuan counted / ${yuan(subsidy.principal)} yuan lent`]
    : ['', ''];
  return {
    zh: `担保费${shared}元×${part}${ratioZh}＝${computed}元`,
    en: `guarantee fees of ${shared} yuan × ${part}${ratioEn} = ${computed} yuan`,
  };
}

/** 积数法: of a balance that changes, the days' balances are summed. */
function pointsText(points: string, dayCount: DayCount, grants: readonly Grant[], computed: string): Explanation {
  const counted = grants.filter(({ basis: { days, principalMinor } }) => days > 0n && principalMinor > 0n);
  const days = sum(counted.map(({ basis }) => basis.days));
  const principals = new Set(counted.map(({ basis }) => basis.principalMinor));
  const [greatest] = principals;
  // The year of a convention is the same for every stretch.
  const { daysPerYear } = DAY_COUNTS[dayCount]('2000-01-01', '2000-01-02');
  const [by, per] = [percent(points), daysPerYear.toString()];
  if (principals.size === 1 && greatest !== undefined) {
    return {
      zh: `${days}天×计入本金${ofMinor(greatest)}元×${by}÷${per}＝${computed}元`,
      en: `${days} days × ${ofMinor(greatest)} yuan counted × ${by} / ${per} = ${computed} yuan`,
    };
  }
  const product = ofMinor(sum(counted.map(({ basis }) => basis.days * basis.principalMinor)));
  const most = ofMinor(greatestPrincipal(grants));
  return {
    zh: `${days}天，计入本金最高${most}元，每日计入本金之和${product}元×${by}÷${per}＝${computed}元`,
    en: `${days} days, at most ${most} yuan counted, the principal counted of each day together ${product} yuan × ${by} / ${per} = ${computed} yuan`,
  };
}

function greatestPrincipal(grants: readonly Grant[]): bigint {
  return grants.reduce((greatest, { basis }) => (basis.principalMinor > greatest ? basis.principalMinor : greatest), 0n);
}
