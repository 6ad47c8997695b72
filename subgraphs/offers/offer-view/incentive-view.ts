import { type EvaluatedIncentive, formatMoney } from '../../finance';
import type { OfferIncentive } from '../graphql/incentive.type';
import type { Interval } from '../pricing/interval';

type Ends = Interval<EvaluatedIncentive>;

/** One policy held against an offer, from the computations at both ends of the offer's range. */
export function incentiveView(ends: Ends, fractionDigits: number): OfferIncentive {
  const { high, low } = ends;
  const status = statusOf(ends);
  const amountOf = ({ amount }: EvaluatedIncentive) => formatMoney(amount ?? { currency: '', minor: 0n }, fractionDigits);
  const [least, most] = [amountOf(low), high && amountOf(high)];
  const isPoint = least === most;
  const isApplied = status === 'APPLIED';
  const payments = low.subsidies.map(({ amount, on }) => ({ paidOn: on, amount: formatMoney(amount, fractionDigits) }));
  return {
    policy: { id: low.policyId, version: low.policyVersion },
    kind: low.kind,
    status,
    amount: isApplied && isPoint ? least : null,
    amountRange: isApplied && !isPoint ? { min: least, max: most } : null,
    ...explanationOf(ends),
    payments: isApplied ? (isPoint ? payments : null) : [],
    limitedBy: high === null || high.limitedBy === low.limitedBy ? low.limitedBy : null,
  };
}

/** Nothing to pay because there is no interest, which a loan of a greater rate would have; no cap is used up. */
function lacksInterestOnly({ limits, reason }: EvaluatedIncentive): boolean {
  if (reason !== 'NOTHING_TO_PAY') return false;
  return limits.includes('INTEREST_PAID') || !(limits.includes('PRINCIPAL_CAP') || limits.includes('AMOUNT_CAP'));
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
  if (high === null ? low.amount === null : high.explanation.zh === zh) return { explanation: zh, explanationEn: en };
  return {
    explanation: `按下限：${zh}按上限：${high?.explanation.zh ?? '未披露，金额可能更高。'}`,
    explanationEn: `At the lower end: ${en} At the upper end: ${high?.explanation.en ?? 'not disclosed, the amount may be higher.'}`,
  };
}
