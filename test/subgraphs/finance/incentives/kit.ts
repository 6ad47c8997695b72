import type { IncentiveConditions, IncentiveFormula, IncentiveRule, RepaymentMethod, DayCount } from '../../../../schema';
import {
  buildSchedule,
  evaluateIncentives,
  money,
  parseRate,
  type EvaluatedIncentive,
  type IncentiveLoan,
  type IncentivesInput,
  type PolicyVersion,
  type Schedule,
} from '../../../../subgraphs/finance';

export const DRAWDOWN_ON = '2026-03-01';

export interface LoanTerms {
  readonly method?: RepaymentMethod;
  readonly minor?: bigint;
  readonly rate?: string;
  readonly termMonths?: number;
  readonly frequencyMonths?: number;
  readonly dayCount?: DayCount;
  readonly currency?: string;
}

/** 1,000,000 yuan, 4 %, 12 months, monthly interest under 30/360, drawn on 1 March 2026. */
export function scheduleOf(terms: LoanTerms = {}): Schedule {
  const result = buildSchedule(terms.method ?? 'INTEREST_ONLY', {
    principal: money(terms.currency ?? 'CNY', terms.minor ?? 100_000_000n),
    annualRate: parseRate(terms.rate ?? '0.04'),
    drawdownOn: DRAWDOWN_ON,
    termMonths: terms.termMonths ?? 12,
    dayCount: terms.dayCount ?? 'THIRTY_360',
    frequencyMonths: terms.frequencyMonths ?? 1,
  });
  if (result.kind !== 'ok') throw new Error(`${result.method} is unsupported`);
  return result.schedule;
}

export function loanOf(schedule: Schedule, more: Partial<IncentiveLoan> = {}): IncentiveLoan {
  return { bankCode: 'abc', instrument: 'FIXED_ASSET_LOAN', purpose: 'FIXED_ASSET', schedule, hasGuaranteeFee: (more.guaranteeFees?.length ?? 0) > 0, guaranteeFees: [], ...more };
}

export function ruleOf(formula: IncentiveFormula, conditions: IncentiveConditions = {}, more: Partial<IncentiveRule> = {}): IncentiveRule {
  return { kind: 'INTEREST_SUBSIDY', conditions, formula: { payment: 'AT_END', ...formula }, ...more };
}

export const policyOf = (rule: IncentiveRule, id = 'policy:test', validFrom: string | null = null): PolicyVersion => ({ id, version: '1', validFrom, rule });

export function evaluateOne(rule: IncentiveRule, input: Partial<Omit<IncentivesInput, 'policies'>> = {}): EvaluatedIncentive {
  const defaults = { loan: loanOf(scheduleOf()), applicant: {}, sizeClass: null };
  const [evaluated] = evaluateIncentives({ ...defaults, ...input, policies: [policyOf(rule)] });
  if (!evaluated) throw new Error('no incentive evaluated');
  return evaluated;
}
