import { type EvaluatedIncentive, formatMoney } from '../../finance';
import type { OfferIncentive } from '../graphql/incentive.type';
import type { Interval } from '../pricing/interval';

/** One policy held against an offer, from the computations at both ends of the offer's range. */
export function incentiveView(
  { high, low }: Interval<EvaluatedIncentive>,
  fractionDigits: number,
): OfferIncentive {
  const amountOf = (incentive: EvaluatedIncentive | null) =>
    incentive?.amount ? formatMoney(incentive.amount, fractionDigits) : null;
  const [least, most] = [amountOf(low), amountOf(high)];
  const isPoint = least === most;
  return {
    policy: { id: low.policyId, version: low.policyVersion },
    kind: low.kind,
    // The two ends may differ, where of two exclusive policies another is worth more.
    status: high === null || high.status === low.status ? low.status : 'POSSIBLE',
    amount: isPoint ? least : null,
    amountRange: isPoint || least === null ? null : { min: least, max: most },
    explanation: low.explanation.zh,
    explanationEn: low.explanation.en,
    payments: isPoint
      ? low.subsidies.map(({ amount, on }) => ({ paidOn: on, amount: formatMoney(amount, fractionDigits) }))
      : null,
    limitedBy: low.limitedBy,
  };
}
