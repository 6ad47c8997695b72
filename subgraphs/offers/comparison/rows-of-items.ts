import { CriterionKind, CriterionResult, FeeType, IncentiveStatus, termOf } from '../../../schema';
import { type Money, addMoney, formatMoney, parseMoney } from '../../finance';
import type { CostFee } from '../graphql/cost.type';
import type { FinancingOffer } from '../graphql/offer.type';
import { fractionDigitsOf } from '../matching/fraction-digits';
import { NOTHING, type RowOfFigure, type Shown, rowOf, shown, shownCodes, totalOf } from './compared-row';

/** The title of a version of a policy, in Chinese. */
export type TitleOf = (policy: { readonly id: string; readonly version: string }) => string;

/** A row for each thing of a list that any of the offers has: what the others have of it stands beside. */
export function rowsOfItems(offers: readonly FinancingOffer[], titleOf: TitleOf): RowOfFigure[] {
  return [...feeRows(offers), ...incentiveRows(offers, titleOf), ...criterionRows(offers)];
}

/** Those that enter the cost, by what they are for: two banks give one fee two names. */
function feeRows(offers: readonly FinancingOffer[]): RowOfFigure[] {
  const charged = new Set(offers.flatMap((offer) => countedFees(offer).map(({ type }) => type)));
  return codesOf(FeeType, charged).map((type) => {
    const { en, zh } = termOf(FeeType, type);
    return totalOf(`cost.fees[${type}].amount`, [`费用：${zh}`, `Fee: ${en}`], 'LOWER', (offer) => feeOf(offer, type));
  });
}

/** Of a loan that is priced and has no such fee, zero. */
function feeOf(offer: FinancingOffer, type: FeeType): Shown {
  if (!offer.cost) return NOTHING;
  const { currency } = offer;
  const fractionDigits = fractionDigitsOf(currency);
  const fees = countedFees(offer).filter((fee) => fee.type === type);
  const sum = (ends: readonly (string | null | undefined)[]): string | null => {
    const amounts = ends.filter((end) => end != null).map((end): Money => parseMoney(end, currency, fractionDigits));
    return amounts.length < ends.length ? null : formatMoney(amounts.reduce(addMoney, { currency, minor: 0n }), fractionDigits);
  };
  const value = sum(fees.map(({ amount }) => amount));
  if (value !== null) return shown(value);
  return shown(null, { min: sum(fees.map(({ amount, amountRange }) => amount ?? amountRange?.min)) ?? '0', max: sum(fees.map(({ amount, amountRange }) => amount ?? amountRange?.max)) });
}

function countedFees({ cost }: FinancingOffer): CostFee[] {
  return (cost?.fees ?? []).filter(({ counted, payer }) => counted && payer === 'BORROWER');
}

/** Policies that count, or may, for one of the offers at least. */
function incentiveRows(offers: readonly FinancingOffer[], titleOf: TitleOf): RowOfFigure[] {
  const policies = new Map<string, string>();
  for (const { policy, status } of offers.flatMap(({ incentives }) => incentives)) if (policy && status !== 'NOT_APPLIED') policies.set(policy.id, titleOf(policy));
  const incentiveOf = ({ incentives }: FinancingOffer, id: string) => incentives.find(({ policy }) => policy?.id === id);
  return [...policies].flatMap(([id, title]) => [
    rowOf(`incentives[${id}].status`, [`优惠：${title}`, `Incentive ${id}: whether it counts`], 'CODE', null, (offer) => shownCodes(IncentiveStatus, [incentiveOf(offer, id)?.status])),
    totalOf(`incentives[${id}].amount`, [`优惠金额：${title}`, `Incentive ${id}: amount`], 'HIGHER', (offer) => {
      const incentive = incentiveOf(offer, id);
      return incentive ? shown(incentive.amount, incentive.amountRange) : NOTHING;
    }),
  ]);
}

function criterionRows(offers: readonly FinancingOffer[]): RowOfFigure[] {
  const kinds = new Set(offers.flatMap(({ criteria }) => criteria.map(({ kind }) => kind)));
  return codesOf(CriterionKind, kinds).flatMap((kind) => {
    const { en, zh } = termOf(CriterionKind, kind);
    const criteriaOf = ({ criteria }: FinancingOffer) => criteria.filter((criterion) => criterion.kind === kind);
    return [
      rowOf(`criteria[${kind}].required`, [`准入条件：${zh}`, `Criterion: ${en}`], 'TEXT', null, (offer) => shown(criteriaOf(offer).map(({ required }) => required).join('; ') || null)),
      rowOf(`criteria[${kind}].result`, [`准入判断：${zh}`, `Criterion met: ${en}`], 'CODE', null, (offer) => shownCodes(CriterionResult, criteriaOf(offer).map(({ result }) => result))),
    ];
  });
}

/** In the order of the vocabulary. */
function codesOf<Code extends string>(codes: Readonly<Record<Code, Code>>, present: ReadonlySet<Code>): Code[] {
  return (Object.keys(codes) as Code[]).filter((code) => present.has(code));
}
