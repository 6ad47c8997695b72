/*
 * The parts of an offer that its figures are explained by, as the schema answers them. The checks
 * take an offer as the view builds it and one that came over HTTP alike; what a query left out is
 * not looked at.
 */

export interface ShapeOfRange {
  readonly min: string;
  readonly max: string | null;
}

export interface ShapeOfFee {
  readonly amount: string | null;
  readonly amountRange: ShapeOfRange | null;
  readonly refundable: boolean;
  readonly counted: boolean;
}

export interface ShapeOfCost {
  readonly totalInterest: string | null;
  readonly totalInterestRange: ShapeOfRange | null;
  readonly fees: readonly ShapeOfFee[];
  readonly totalFees: string | null;
  readonly totalFeesRange: ShapeOfRange | null;
  readonly totalSubsidies: string | null;
  readonly totalSubsidiesRange: ShapeOfRange | null;
  readonly totalCost: string | null;
  readonly totalCostRange: ShapeOfRange | null;
  readonly annualRateSimple: string | null;
  readonly annualRateIrr: string | null;
  readonly annualRateIrrRange: ShapeOfRange | null;
  readonly statementAnnualRate: string | null;
}

export interface ShapeOfDue {
  readonly dueOn: string;
  readonly drawn: string;
  readonly principal: string;
  readonly interest: string;
  readonly balance: string;
}

export interface ShapeOfStatement {
  readonly lines: readonly {
    readonly amount: string | null;
    readonly amountRange: ShapeOfRange | null;
    readonly annualRate: string | null;
  }[];
  readonly totalAmount: string | null;
  readonly totalAmountRange: ShapeOfRange | null;
  readonly annualRate: string | null;
}

export interface ShapeOfOffer {
  readonly verdict: string;
  readonly criteria: readonly {
    readonly kind: string;
    readonly required: string;
    readonly given: string | null;
    readonly result: string;
    readonly missingFact: string | null;
  }[];
  readonly amount: string | null;
  readonly repaymentMethodCode: string | null;
  readonly nominalAnnualRate: string | null;
  readonly nominalAnnualRateRange: ShapeOfRange | null;
  readonly rates: readonly { readonly annualRateRange: ShapeOfRange | null }[];
  readonly cost: ShapeOfCost | null;
  readonly costAfterIncentives: ShapeOfCost | null;
  readonly costStatement: ShapeOfStatement | null;
  readonly schedule: readonly ShapeOfDue[] | null;
  readonly incentives: readonly { readonly status: string; readonly amount: string | null; readonly amountRange: ShapeOfRange | null }[];
  readonly unknowns: readonly { readonly field: string; readonly reason: string; readonly note?: string | null }[];
  readonly assumptions: readonly { readonly code: string }[];
}

/** Whether something unknown is about a part of the product, `rates` or `fees[2]`, about part of it, or about what it is part of. */
export function isDoubted({ unknowns }: Pick<ShapeOfOffer, 'unknowns'>, part: string): boolean {
  const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);
  return unknowns.some(({ field }) => isWithin(field, part) || isWithin(part, field));
}
