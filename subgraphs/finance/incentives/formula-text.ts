import { Benchmark, DayCount, IncentiveBase, termOf, type IncentiveFormula } from '../../../schema';
import { DAY_COUNTS } from '../calendar';
import { divideRounded, formatMoney, formatRate, parseRate, type Money } from '../money';
import { DEFAULT_ROUNDING } from '../schedule';
import { ACCRUAL_SCALE, type Accrued, type Grant } from './accrual';
import { POLICY_CURRENCY, POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import type { Explanation } from './evaluated-incentive';
import { ASSUMED_DAY_COUNT, type BorneByBorrower } from './grants-of';
import type { Subsidy } from './subsidy';

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
  if (formula.tiers != null) return tiersText(formula);
  if (formula.borrowerBears != null) {
    const part = percent(formula.shareOfInterest ?? '0');
    return { zh: `按超出借款人承担部分的利息的${part}计算`, en: `${part} of the interest above what the borrower bears` };
  }
  if (formula.shareOfInterest != null) {
    const part = percent(formula.shareOfInterest);
    return { zh: `按实际支付利息的${part}计算`, en: `${part} of the interest paid` };
  }
  const part = percent(formula.shareOfGuaranteeFee ?? '0');
  return { zh: `按实际支付担保费的${part}计算`, en: `${part} of the guarantee fee paid` };
}

/** 超额分段: each part of the principal and its rate. */
function tiersText({ base, dayCount, tiers }: IncentiveFormula): Explanation {
  const of = termOf(IncentiveBase, base ?? 'PRINCIPAL');
  const ends = (to: string | null | undefined): readonly [string, string] => (to == null ? ['以上', 'up'] : [`至${to}元`, `to ${to}`]);
  const parts = (tiers ?? []).map(({ from, rate, to }) => ({ from, rate: percent(rate), to: ends(to) }));
  const count = termOf(DayCount, dayCount ?? ASSUMED_DAY_COUNT);
  const [countZh, countEn] = base === 'PRINCIPAL' ? [`（年利率，${count.zh}）`, ` a year (${count.en.toLowerCase()})`] : ['', ''];
  return {
    zh: `按${of.zh}分段计算${countZh}：${parts.map(({ from, rate, to }) => `${from}元${to[0]}部分${rate}`).join('，')}`,
    en: `in tiers of the principal, of ${of.en.replace(/, a year$/, '').toLowerCase()}${countEn}: ${parts.map(({ from, rate, to }) => `${rate} from ${from} ${to[1]}`).join(', ')}`,
  };
}

/** Up to which rate the borrower bears the interest, and by which quotation. */
export function bearsText({ annualRate, dayCount, quoted, terms }: BorneByBorrower): Explanation {
  const benchmark = termOf(Benchmark, terms.benchmark);
  const [rate, value] = [percent(formatRate(annualRate)), percent(formatRate(quoted.rate))];
  const count = termOf(DayCount, dayCount);
  const points = Math.abs(terms.spreadBasisPoints);
  const [spreadZh, spread] = terms.spreadBasisPoints < 0 ? ['减', 'less'] : ['加', 'plus'];
  const [unconfirmedZh, unconfirmedEn] = quoted.confirmed ? ['', ''] : ['（报价尚未确认）', ' (not confirmed)'];
  return {
    zh: `借款人承担年${rate}以内的利息（${quoted.quotedOn}公布的${benchmark.zh}为${value}${unconfirmedZh}，${spreadZh}${points}个基点，${count.zh}）`,
    en: `the borrower bears the interest up to ${rate} a year (${benchmark.en.toLowerCase()} of ${quoted.quotedOn}, ${value}${unconfirmedEn}, ${spread} ${points} basis points, ${count.en.toLowerCase()})`,
  };
}

/** The numbers that the formula was computed with and what it gives before its caps, to be recomputed by hand. */
export function basisText(formula: IncentiveFormula, subsidy: Subsidy): Explanation {
  const computed = ofAccrued(sum(subsidy.grants.map((grant) => grant.computed)));
  if (formula.annualRatePoints != null) return pointsText(formula.annualRatePoints, formula.dayCount ?? ASSUMED_DAY_COUNT, subsidy.grants, computed);
  if (formula.tiers != null) return { zh: `各段合计${computed}元`, en: `the tiers together ${computed} yuan` };
  const shared = ofAccrued(sum(subsidy.grants.map((grant) => grant.shared)));
  if (formula.shareOfInterest != null) {
    const part = percent(formula.shareOfInterest);
    const greatest = ofMinor(greatestPrincipal(subsidy.grants));
    const borne = ofAccrued(sum(subsidy.grants.map((grant) => grant.borne ?? 0n)));
    const [zhShared, enShared] = subsidy.bears ? [`（${shared}元－${borne}元）`, ` less ${borne} yuan borne`] : [`${shared}元`, ''];
    return {
      zh: `计入本金最高${greatest}元，其利息${zhShared}×${part}＝${computed}元`,
      en: `interest of ${shared} yuan${enShared} on a counted principal of up to ${greatest} yuan × ${part} = ${computed} yuan`,
    };
  }
  const part = percent(formula.shareOfGuaranteeFee ?? '0');
  const counted = greatestPrincipal(subsidy.grants);
  const isCapped = counted < subsidy.principal.minor;
  const [ratioZh, ratioEn] = isCapped
    ? [`（按计入本金${ofMinor(counted)}元占贷款${yuan(subsidy.principal)}元的部分）`, ` (the part of ${ofMinor(counted)} yuan counted of ${yuan(subsidy.principal)} yuan lent)`]
    : ['', ''];
  return {
    zh: `担保费${shared}元${ratioZh}×${part}＝${computed}元`,
    en: `guarantee fees of ${shared} yuan${ratioEn} × ${part} = ${computed} yuan`,
  };
}

/** 积数法: of a balance that changes, the days' balances are summed. */
function pointsText(points: string, dayCount: DayCount, grants: readonly Grant[], computed: string): Explanation {
  const counted = grants.filter(({ days, principalMinor }) => (days ?? 0n) > 0n && principalMinor > 0n);
  const days = sum(counted.map((grant) => grant.days ?? 0n));
  const principals = new Set(counted.map((grant) => grant.principalMinor));
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
  const product = ofMinor(sum(counted.map((grant) => (grant.days ?? 0n) * grant.principalMinor)));
  const most = ofMinor(greatestPrincipal(grants));
  return {
    zh: `${days}天，计入本金最高${most}元，每日计入本金之和${product}元×${by}÷${per}＝${computed}元`,
    en: `${days} days, at most ${most} yuan counted, the principal counted of each day together ${product} yuan × ${by} / ${per} = ${computed} yuan`,
  };
}

function greatestPrincipal(grants: readonly Grant[]): bigint {
  return grants.reduce((greatest, { principalMinor }) => (principalMinor > greatest ? principalMinor : greatest), 0n);
}
