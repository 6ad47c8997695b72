import { IncentiveConditionKind, LimitedBy, SubsidyPayment, termOf, type IncentiveFormula } from '../../../schema';
import type { Money } from '../money';
import type { Violation } from '../refusal';
import { baseOf } from './base';
import type { ConditionOutcome } from './conditions/condition';
import { factText } from './conditions/unstated-facts';
import type { Explanation } from './evaluated-incentive';
import { basisText, bearsText, formulaText, yuan } from './formula-text';
import type { Counting, CountedPolicy } from './judged-policy';
import type { Subsidy } from './subsidy';

const sentence = (zh: readonly string[], en: readonly string[]): Explanation => ({ zh: `${zh.join('；')}。`, en: `${en.join('; ')}.` });

/** How an amount was computed: formula, the numbers that went into it, caps, payment, what was assumed, what bound. */
export function computedExplanation({ amountCap, formula, principalCap: cap, subsidy }: Counting, remarks: readonly Explanation[]): Explanation {
  const zh = [formulaText(formula).zh];
  const en = [formulaText(formula).en];
  const say = (chinese: string, english: string): void => {
    zh.push(chinese);
    en.push(english);
  };
  if (subsidy.bears) say(bearsText(subsidy.bears).zh, bearsText(subsidy.bears).en);
  if (formula.principalCapPerBorrower != null) {
    say(`每户贴息本金上限${formula.principalCapPerBorrower}元`, `subsidised principal of a borrower up to ${formula.principalCapPerBorrower} yuan`);
  }
  if (cap.remaining && cap.outstanding) {
    const [used, left] = [yuan(cap.outstanding), yuan(cap.remaining)];
    say(`减已享受贴息的${used}元，余${left}元`, `less ${used} yuan that draw it already, ${left} yuan are left`);
  }
  if (subsidy.earnedFrom) say(`自政策施行日${subsidy.earnedFrom}起计`, `counted from ${subsidy.earnedFrom}, the first day of the policy`);
  const basis = basisText(formula, subsidy);
  say(basis.zh, basis.en);
  if (formula.maximumMonths != null) say(`最长${formula.maximumMonths}个月`, `for at most ${formula.maximumMonths} months`);
  if (formula.yearlyCap != null) say(`每年不超过${formula.yearlyCap}元`, `at most ${formula.yearlyCap} yuan a year`);
  if (formula.totalCap != null) say(`合计不超过${formula.totalCap}元`, `at most ${formula.totalCap} yuan altogether`);
  if (amountCap.remaining && amountCap.received) {
    const [received, left] = [yuan(amountCap.received), yuan(amountCap.remaining)];
    say(`每户合计不超过${formula.totalCapPerBorrower ?? ''}元，减已获补贴${received}元，余${left}元`, `at most ${formula.totalCapPerBorrower ?? ''} yuan a borrower, less ${received} yuan received, ${left} yuan are left`);
  }
  if (formula.payment) {
    const payment = termOf(SubsidyPayment, formula.payment);
    say(payment.zh, payment.en.toLowerCase());
  }
  if (assumesDayCount(formula)) say('文件未写明计息基础，按实际天数/360计算', 'the document names no day count, actual/360 is assumed');
  if (cap.outstandingAssumed) say('未提供已享受贴息的贷款本金余额，按0计算', 'no subsidised principal outstanding was stated, 0 is assumed');
  for (const remark of remarks) say(remark.zh, remark.en);
  for (const limit of subsidy.limits) say(`受限于${termOf(LimitedBy, limit).zh}`, `limited by ${termOf(LimitedBy, limit).en.toLowerCase()}`);
  say(`共${yuan(subsidy.total)}元`, `${yuan(subsidy.total)} yuan altogether`);
  return sentence(zh, en);
}

/** True where the formula needs a day count that its document does not name. */
export function assumesDayCount(formula: IncentiveFormula): boolean {
  return formula.dayCount == null && (baseOf(formula) === 'PRINCIPAL' || formula.borrowerBears != null);
}

export function notMetExplanation({ condition, required, given }: ConditionOutcome): Explanation {
  if (condition === 'VALID_FROM') {
    const day = required.replace('>= ', '');
    return sentence(
      [`贷款${given ?? ''}发放，早于政策施行日${day}，不适用`],
      [`the loan is drawn on ${given ?? ''}, before the policy is valid from ${day}`],
    );
  }
  const label = termOf(IncentiveConditionKind, condition);
  return sentence([`不符合条件：${label.zh}，要求${required}，实际${given ?? ''}`], [`${label.en} is ${given ?? ''}, required is ${required}`]);
}

export function missingExplanation(facts: readonly string[], potential: Money | null): Explanation {
  const words = facts.map(factText);
  const zh = [`缺少信息：${words.map((fact) => fact.zh).join('、')}`];
  const en = [`a fact is missing: ${words.map((fact) => fact.en).join(', ')}`];
  if (potential) {
    zh.push(`条件满足时最多${yuan(potential)}元`);
    en.push(`up to ${yuan(potential)} yuan where it is favourable`);
  }
  return sentence(zh, en);
}

/** Why more than one policy counts on a loan. */
export function combinedExplanation(others: readonly string[], subsidised: 'INTEREST' | 'GUARANTEE_FEE'): Explanation {
  const [zh, en] = subsidised === 'INTEREST' ? ['实际利息', 'interest'] : ['实付担保费', 'guarantee fees'];
  return {
    zh: `与${others.join('、')}同时计入：各政策均未规定彼此不可叠加，合计不超过${zh}`,
    en: `counted together with ${others.join(', ')}, since no rule of these policies excludes another; together they are never above the ${en} paid`,
  };
}

/** Beside a policy that counts and that its own rule names. */
export function excludedByExplanation(winnerId: string): Explanation {
  return sentence([`按本政策规定，已享受${winnerId}的贷款不再享受，已计入${winnerId}`], [`by its own rule it does not count beside ${winnerId}, which is counted`]);
}

/** It counts, and would not were one of those applied that are only possible. */
export function perhapsExcludedExplanation(possible: readonly string[]): Explanation {
  const ids = possible.join(possible.length > 1 ? ', ' : '');
  return { zh: `如${ids}适用，则本政策不再计入`, en: `it would not count, were ${ids} to apply` };
}

/** Of two that do not combine: which is worth more, or where they are worth the same, by which rule one was taken. */
export function lessWorthExplanation(loser: CountedPolicy, winner: CountedPolicy, group: string): Explanation {
  const { id, version } = winner.policy;
  const { total } = winner.counting.subsidy;
  const zh = `同一笔贷款不可叠加（${group}），`;
  const en = `one policy of ${group} counts on a loan, and ${id} is worth`;
  if (loser.counting.subsidy.total.minor !== total.minor) return sentence([`${zh}已计入金额更高的${id}`], [`${en} more`]);
  const both = yuan(total);
  const [byZh, byEn] = id === loser.policy.id ? [`版本号在前的${version}`, `its version ${version}`] : ['编号在前者', 'the smaller id'];
  return sentence([`${zh}与${id}金额相同，均为${both}元；金额相同时取${byZh}，已计入${id}`], [`${en} the same, ${both} yuan; of equals ${byEn} counts, here ${id}`]);
}

/** What is only possible, beside one of its group that applies. */
export function besideExplanation({ en, zh }: Explanation, winnerId: string, group: string): Explanation {
  return {
    zh: `${zh}同一笔贷款不可叠加（${group}），已计入确定适用的${winnerId}。`,
    en: `${en} One policy of ${group} counts on a loan, and ${winnerId} is counted, since it is known to apply.`,
  };
}

export function notPaidExplanation(): Explanation {
  return sentence(['该政策不向借款人付款，仅供参考，不计入成本'], ['the policy pays the borrower nothing; it is shown and not counted']);
}

export function noGuaranteeFeeExplanation(): Explanation {
  return sentence(['该贷款没有由借款人承担的担保费，不适用'], ['the loan has no guarantee fee that the borrower pays']);
}

export function nothingExplanation(formula: IncentiveFormula, { limits: [limit] }: Subsidy): Explanation {
  if (limit) return sentence([`可补贴金额为0，受限于${termOf(LimitedBy, limit).zh}`], [`nothing is left to pay, limited by ${termOf(LimitedBy, limit).en.toLowerCase()}`]);
  if (baseOf(formula) === 'GUARANTEE_FEE') return sentence(['补贴期内没有借款人实付的担保费'], ['no guarantee fee is paid in the time that counts']);
  if (formula.borrowerBears != null) return sentence(['利息全部由借款人承担，没有可补贴的利息'], ['the borrower bears all of the interest, and there is none to subsidise']);
  return sentence(['没有可补贴的利息'], ['there is no interest to subsidise']);
}

export function refusedExplanation(violations: readonly Violation[]): Explanation {
  const fields = violations.map(({ field }) => field);
  return sentence([`政策规则有误，不计算：${fields.join('、')}`], [`the rule is refused and not computed: ${fields.join(', ')}`]);
}
