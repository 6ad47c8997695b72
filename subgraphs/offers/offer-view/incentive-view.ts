import type { LimitedBy } from '../../../schema';
import { type EvaluatedIncentive, formatMoney } from '../../finance';
import type { OfferIncentive } from '../graphql/incentive.type';
import type { Interval } from '../pricing/interval';

type Ends = Interval<EvaluatedIncentive>;

/**
 * One policy held against an offer, from the computations at both ends of the offer's range. The lines
 * of a computation are made when they are asked for: they say how the amount and the payments came
 * about, by which a decision is signed, and are no part of what is signed themselves.
 */
export function incentiveView(ends: Ends, clause: string | null, fractionDigits: number): OfferIncentive {
  const { high, low } = ends;
  const status = statusOf(ends);
  const amountOf = ({ amount }: EvaluatedIncentive) => formatMoney(amount ?? { currency: '', minor: 0n }, fractionDigits);
  const [least, most] = [amountOf(low), high && amountOf(high)];
  const isPoint = least === most;
  const isApplied = status === 'APPLIED';
  const payments = low.subsidies.map(({ amount, on }) => ({ paidOn: on, amount: formatMoney(amount, fractionDigits) }));
  const view = {
    policy: { id: low.policyId, version: low.policyVersion },
    kind: low.kind,
    status,
    reason: reasonOf(ends, status),
    clause,
    amount: isApplied && isPoint ? least : null,
    amountRange: isApplied && !isPoint ? { min: least, max: most } : null,
    potentialAmount: status === 'POSSIBLE' ? potentialOf(ends, fractionDigits) : null,
    ...explanationOf(ends),
    conditions: low.conditions.map((condition) => ({ ...condition })),
    missingFacts: [...new Set([...low.missingFacts, ...(high?.missingFacts ?? [])])],
    excludedBy: status === 'NOT_APPLIED' ? low.excludedBy : null,
    payments: isApplied ? (isPoint ? payments : null) : [],
    limitedBy: high === null || high.limitedBy === low.limitedBy ? low.limitedBy : null,
    limits: [...new Set([...low.limits, ...(high?.limits ?? [])])],
  };
  return withComputation(view, () => (isApplied ? [...low.computation] : []), () => (isApplied && !isPoint && high ? [...high.computation] : null));
}

type Lines = OfferIncentive['computation'];

function withComputation(view: Omit<OfferIncentive, 'computation' | 'computationAtMax'>, atMin: () => Lines, atMax: () => Lines | null): OfferIncentive {
  return Object.defineProperties({ ...view } as OfferIncentive, { computation: { get: atMin }, computationAtMax: { get: atMax } });
}

/** Of a status that neither computation has alone, that the terms of the loan decide. */
function reasonOf({ high, low }: Ends, status: OfferIncentive['status']): OfferIncentive['reason'] {
  if (low.status === status) return low.reason;
  return high?.status === status ? high.reason : 'TERMS_NOT_KNOWN';
}

/** The most of both ends; null where an end is not known. */
function potentialOf({ high, low }: Ends, fractionDigits: number): string | null {
  if (high === null) return null;
  const most = [low, high].map(({ amount, potentialAmount }) => potentialAmount ?? amount).reduce((a, b) => (a && b ? (b.minor > a.minor ? b : a) : (a ?? b)));
  return most && formatMoney(most, fractionDigits);
}

const USED_UP: readonly LimitedBy[] = ['PRINCIPAL_CAP', 'AMOUNT_CAP', 'BORROWER_CAP'];

/** Nothing to pay because there is no interest, which a loan of a greater rate would have; no cap is used up. */
function lacksInterestOnly({ limits, reason }: EvaluatedIncentive): boolean {
  if (reason !== 'NOTHING_TO_PAY') return false;
  return limits.includes('INTEREST_PAID') || !USED_UP.some((cap) => limits.includes(cap));
}

function statusOf({ high, low }: Ends): OfferIncentive['status'] {
  if (high === null) return lacksInterestOnly(low) ? 'POSSIBLE' : low.status;
  if (high.status === 'APPLIED' && lacksInterestOnly(low)) return 'APPLIED';
  // The two ends may differ, where of two exclusive policies another is worth more.
  return high.status === low.status ? low.status : 'POSSIBLE';
}

/** The words of one computation name its amounts, so those of a range are given for each end. */
function explanationOf({ high, low }: Ends): Pick<OfferIncentive, 'explanation' | 'explanationEn'> {
  const { en, zh } = low.explanation;
  if (high === null && lacksInterestOnly(low)) {
    return {
      explanation: '利率或费用未完全披露，补贴金额无法计算。',
      explanationEn: 'The rate or a fee is not fully disclosed, so the amount cannot be computed.',
    };
  }
  if (high === null ? low.amount === null && low.potentialAmount === null : high.explanation.zh === zh) return { explanation: zh, explanationEn: en };
  return {
    explanation: `按下限：${zh}按上限：${high?.explanation.zh ?? '未披露，金额可能更高。'}`,
    explanationEn: `At the lower end: ${en} At the upper end: ${high?.explanation.en ?? 'not disclosed, the amount may be higher.'}`,
  };
}
