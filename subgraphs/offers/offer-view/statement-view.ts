import type { FeeFrequency, IncentiveKind } from '../../../schema';
import type { Cost } from '../graphql/cost.type';
import type { OfferIncentive } from '../graphql/incentive.type';
import type { CostStatement, CostStatementLine } from '../graphql/statement.type';
import type { FeeFigures } from './fee-figures';
import type { RepaymentLayout } from '../pricing/repayment-layout';
import type { Figure } from './figure';

export interface Statement {
  /** Decimal text. */
  readonly amount: string;
  readonly termMonths: number;
  /** When interest falls due; null: the method is not priced. */
  readonly interestFrequency: FeeFrequency | null;
  readonly contractRate: Figure;
  /** Before incentives. */
  readonly cost: Cost;
  readonly fees: readonly FeeFigures[];
  readonly incentives: readonly OfferIncentive[];
}

/**
 * 支付周期 of the interest; null: the method is not priced. 利随本清 beside planned repayments is AT_END
 * too: what is left is settled then, as repayment.frequency says, and no word of the list says that each
 * repayment pays its part; the schedule has the days.
 */
export function interestFrequency(layout: Pick<RepaymentLayout, 'frequency' | 'pricedAs'> | null): FeeFrequency | null {
  if (!layout) return null;
  if (layout.pricedAs === 'DISCOUNT') return 'UPFRONT';
  return layout.frequency === 'AT_END' ? 'AT_END' : 'PER_PERIOD';
}

/** What a policy lowers of a loan: its interest, its guarantee fee, or nothing that its borrower pays. */
const LOWERS: Readonly<Record<IncentiveKind, 'INTEREST' | 'GUARANTEE_FEE' | null>> = Object.freeze({
  INTEREST_SUBSIDY: 'INTEREST',
  GUARANTEE_FEE_SUBSIDY: 'GUARANTEE_FEE',
  STARTUP_GUARANTEE_LOAN: 'INTEREST',
  GUARANTEE_SUPPORT: 'GUARANTEE_FEE',
  RISK_COMPENSATION: null,
  BANK_REWARD: null,
});

/**
 * 企业贷款综合融资成本清单: interest, then each fee of the product, whoever bears it. What the borrower bears
 * and the yearly rates add up to the totals of the cost before incentives, exactly where they are single
 * values; where a line is a range the total is one too, within the sum of the lines.
 * Source: the list that PBoC pilots since 2024-09 have banks and firms fill in (贷款明白纸): 融资项目, 收费主体,
 * 承担方, 支付周期, 金额, 年化, 优惠政策.
 */
export function statementView({ amount, contractRate, cost, fees, incentives, interestFrequency, termMonths }: Statement): CostStatement {
  const applied = incentives.filter(({ status }) => status === 'APPLIED');
  const interest: CostStatementLine = {
    feeType: null,
    name: '利息',
    payee: 'BANK',
    payer: 'BORROWER',
    frequency: interestFrequency,
    amount: cost.totalInterest,
    amountRange: cost.totalInterestRange,
    annualRate: contractRate.value,
    annualRateRange: contractRate.range,
    incentives: applied.filter(({ kind }) => LOWERS[kind] === 'INTEREST'),
  };
  return {
    amount,
    termMonths,
    lines: [interest, ...fees.map((fee) => feeLine(fee, applied))],
    totalAmount: cost.totalCost,
    totalAmountRange: cost.totalCostRange,
    annualRate: cost.statementAnnualRate,
    annualRateRange: cost.statementAnnualRateRange,
  };
}

function feeLine({ annualRate, borne, entry }: FeeFigures, applied: readonly OfferIncentive[]): CostStatementLine {
  const { frequency, name, payee, payer, refundable, type } = entry.fee;
  const isSubsidised = type === 'GUARANTEE' && payer === 'BORROWER' && !refundable;
  return {
    feeType: type,
    name,
    payee: payee ?? null,
    payer,
    frequency: frequency ?? null,
    amount: borne.value,
    amountRange: borne.range,
    annualRate: annualRate.value,
    annualRateRange: annualRate.range,
    incentives: isSubsidised ? applied.filter(({ kind }) => LOWERS[kind] === 'GUARANTEE_FEE') : [],
  };
}
