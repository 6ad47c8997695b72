import { DayCount, LimitedBy, SubsidyPayment, termOf, type IncentiveFormula } from '../../../schema';
import { formatMoney, formatRate, parseRate, type Money } from '../money';
import type { Violation } from '../refusal';
import type { ConditionOutcome } from './conditions/condition';
import { POLICY_CURRENCY_DIGITS } from './conditions/loan-conditions';
import { conditionLabel } from './conditions/specified-conditions';
import type { Explanation } from './evaluated-incentive';
import { ASSUMED_DAY_COUNT, type Subsidy } from './subsidy';

const yuan = (amount: Money): string => formatMoney(amount, POLICY_CURRENCY_DIGITS);
const percent = (rate: string): string => `${formatRate(parseRate(rate) * 100n)}%`;
const sentence = (zh: readonly string[], en: readonly string[]): Explanation => ({ zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` });

/** How an amount was computed: formula, caps, payment, what was assumed, what bound. */
export function computedExplanation(formula: IncentiveFormula, subsidy: Subsidy, outstandingAssumed: boolean): Explanation {
  const zh = [formulaText(formula).zh];
  const en = [formulaText(formula).en];
  const say = (chinese: string, english: string): void => {
    zh.push(chinese);
    en.push(english);
  };
  if (formula.principalCapPerBorrower != null) {
    say(`每户贴息本金上限${formula.principalCapPerBorrower}元`, `subsidised principal of a borrower up to ${formula.principalCapPerBorrower} yuan`);
  }
  if (formula.maximumMonths != null) say(`最长${formula.maximumMonths}个月`, `for at most ${formula.maximumMonths} months`);
  if (formula.yearlyCap != null) say(`每年不超过${formula.yearlyCap}元`, `at most ${formula.yearlyCap} yuan a year`);
  if (formula.totalCap != null) say(`合计不超过${formula.totalCap}元`, `at most ${formula.totalCap} yuan altogether`);
  if (formula.payment) {
    const payment = termOf(SubsidyPayment, formula.payment);
    say(payment.zh, payment.en.toLowerCase());
  }
  if (assumesDayCount(formula)) say('文件未写明计息基础，按实际天数/360计算', 'the document names no day count, actual/360 is assumed');
  if (outstandingAssumed) say('未提供已享受贴息的贷款本金余额，按0计算', 'no subsidised principal outstanding was stated, 0 is assumed');
  for (const limit of subsidy.limits) say(`受限于${termOf(LimitedBy, limit).zh}`, `limited by ${termOf(LimitedBy, limit).en.toLowerCase()}`);
  say(`共${yuan(subsidy.total)}元`, `${yuan(subsidy.total)} yuan altogether`);
  return sentence(zh, en);
}

/** True where the formula needs a day count that its document does not name. */
export function assumesDayCount(formula: IncentiveFormula): boolean {
  return formula.annualRatePoints != null && formula.dayCount == null;
}

function formulaText(formula: IncentiveFormula): Explanation {
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

export function notMetExplanation({ condition, required, given }: ConditionOutcome): Explanation {
  const label = conditionLabel(condition);
  return sentence([`不符合条件：${label.zh}，要求${required}，实际${given ?? ''}`], [`${label.en} is ${given ?? ''}, required is ${required}`]);
}

export function missingExplanation(facts: readonly string[], potential: Money | null): Explanation {
  const zh = [`缺少信息：${facts.join('、')}`];
  const en = [`a fact is missing: ${facts.join(', ')}`];
  if (potential) {
    zh.push(`条件满足时最多${yuan(potential)}元`);
    en.push(`up to ${yuan(potential)} yuan where it is favourable`);
  }
  return sentence(zh, en);
}

export function excludedExplanation(winnerId: string, group: string): Explanation {
  return sentence(
    [`同一笔贷款不可叠加（${group}），已计入金额更高的${winnerId}`],
    [`one policy of ${group} counts on a loan, and ${winnerId} is worth more`],
  );
}

export function notPaidExplanation(): Explanation {
  return sentence(['该政策不向借款人付款，仅供参考，不计入成本'], ['the policy pays the borrower nothing; it is shown and not counted']);
}

export function nothingExplanation(subsidy: Subsidy): Explanation {
  const [limit] = subsidy.limits;
  const zh = limit ? `可补贴金额为0，受限于${termOf(LimitedBy, limit).zh}` : '没有可补贴的利息或费用';
  const en = limit ? `nothing is left to pay, limited by ${termOf(LimitedBy, limit).en.toLowerCase()}` : 'there is no interest or fee to subsidise';
  return sentence([zh], [en]);
}

export function refusedExplanation(violations: readonly Violation[]): Explanation {
  const fields = violations.map(({ field }) => field);
  return sentence([`政策规则有误，不计算：${fields.join('、')}`], [`the rule is refused and not computed: ${fields.join(', ')}`]);
}
