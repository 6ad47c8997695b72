import type { IncentiveConditions } from '../../../../schema';
import { type ConditionOutcome, unknown } from './condition';

/**
 * What documents require and neither a need, an applicant nor a product states: a list that is not
 * public, a finding of the handling bank. A policy with such a condition is at most POSSIBLE.
 */
export const UNSTATED_FACTS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = Object.freeze({
  startupFundGuarantee: { zh: '由创业担保贷款担保基金担保', en: 'the start-up guarantee fund guarantees the loan' },
  startupHandlingBank: { zh: '贷款银行为当地创业担保贷款经办机构', en: 'the bank handles start-up guarantee loans there' },
  equipmentRenewalListed: { zh: '项目已列入设备更新清单', en: 'the project is on the list of equipment renewal' },
  equipmentRenewalField: { zh: '项目属于设备更新支持领域', en: 'the project is in a field that the renewal of equipment supports' },
  serviceSupplyUse: {
    zh: '贷款用于改善消费基础设施、提升服务供给能力',
    en: 'the loan improves infrastructure of consumption or the supply of services',
  },
  industrialParkSite: { zh: '企业在该工业园区内', en: 'the firm is in the industrial park' },
});

export function unstatedFacts({ unstatedFacts: facts }: IncentiveConditions): ConditionOutcome[] {
  return (facts ?? []).map((fact) => ({ condition: 'UNSTATED_FACT', ...unknown(fact, fact) }));
}

/** A missing fact as it is shown: its code, and in words where no field of the schema describes it. */
export function factText(fact: string): { readonly zh: string; readonly en: string } {
  const words = Object.hasOwn(UNSTATED_FACTS, fact) ? UNSTATED_FACTS[fact] : undefined;
  return { zh: words ? `${words.zh}（${fact}）` : fact, en: words ? `${words.en} (${fact})` : fact };
}
