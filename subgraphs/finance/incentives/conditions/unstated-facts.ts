import type { IncentiveConditions } from '../../../../schema';
import { type ConditionOutcome, type IncentiveSituation, decided, unknown } from './condition';

export interface UnstatedFact {
  readonly zh: string;
  readonly en: string;
  /** True: it is so of one bank and not of another, so that who states it names the bank. */
  readonly ofBank?: boolean;
}

/**
 * What documents require and no other field of a need, an applicant or a product holds: a list that
 * is not public, a finding of the handling bank. The applicant may state it as one of policyFacts;
 * until then a policy with such a condition is at most POSSIBLE.
 */
export const UNSTATED_FACTS: Readonly<Record<string, UnstatedFact>> = Object.freeze({
  startupFundGuarantee: { zh: '由创业担保贷款担保基金担保', en: 'the start-up guarantee fund guarantees the loan' },
  startupHandlingBank: { zh: '贷款银行为当地创业担保贷款经办机构', en: 'the bank handles start-up guarantee loans there', ofBank: true },
  equipmentRenewalListed: { zh: '项目已列入设备更新清单', en: 'the project is on the list of equipment renewal' },
  equipmentRenewalField: { zh: '项目属于设备更新支持领域', en: 'the project is in a field that the renewal of equipment supports' },
  serviceSupplyUse: {
    zh: '贷款用于改善消费基础设施、提升服务供给能力',
    en: 'the loan improves infrastructure of consumption or the supply of services',
  },
  keyChainFirm: { zh: '经办银行认定属于重点产业链上下游', en: 'the handling bank finds the firm upstream or downstream of a key chain' },
  serviceField: { zh: '属于附件所列的服务业领域', en: 'the firm is in a field of service that the annex lists' },
  startupTargetGroup: { zh: '借款人属于创业担保贷款的重点就业群体', en: 'the borrower is of the groups that start-up guarantee loans are for' },
  industrialParkSite: { zh: '企业在该工业园区内', en: 'the firm is in the industrial park' },
});

export function unstatedFacts({ unstatedFacts: facts }: IncentiveConditions, situation: IncentiveSituation): ConditionOutcome[] {
  return (facts ?? []).map((fact) => {
    const holds = stated(fact, situation);
    return { condition: 'UNSTATED_FACT', ...(holds === null ? unknown(fact, fact) : decided(holds, fact, String(holds))) };
  });
}

/** An industry that is not listed, where the document leaves it to a finding. */
export function orByFact(outcome: ConditionOutcome, { otherIndustriesFact: fact }: IncentiveConditions, situation: IncentiveSituation): ConditionOutcome {
  const { condition, given, required, result } = outcome;
  if (fact == null || given === null || condition !== 'INDUSTRY' || result !== 'NOT_MET') return outcome;
  const holds = stated(fact, situation);
  const either = `${required}, ${fact}`;
  return { condition, ...(holds === null ? unknown(either, fact, given) : decided(holds, either, given)) };
}

/** Whether a fact holds; null: not stated. What is stated of the bank of the loan goes before what is stated of all. */
function stated(fact: string, { applicant, loan }: IncentiveSituation): boolean | null {
  const answers = (applicant.policyFacts ?? []).filter((each) => each.fact === fact);
  const ofBank = answers.find(({ bank }) => bank === loan.bankCode);
  const answer = ofBank ?? (isOfBank(fact) ? undefined : answers.find(({ bank }) => bank == null));
  return answer?.holds ?? null;
}

function isOfBank(fact: string): boolean {
  return Object.hasOwn(UNSTATED_FACTS, fact) && UNSTATED_FACTS[fact]?.ofBank === true;
}

/** A missing fact as it is shown: its code, and in words where no field of the schema describes it. */
export function factText(fact: string): { readonly zh: string; readonly en: string } {
  const words = Object.hasOwn(UNSTATED_FACTS, fact) ? UNSTATED_FACTS[fact] : undefined;
  return { zh: words ? `${words.zh}（${fact}）` : fact, en: words ? `${words.en} (${fact})` : fact };
}
