import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DateTimeScalar, DecimalScalar, RateScalar } from '../scalars';
import {
  Benchmark,
  CollateralKind,
  CreditRating,
  CriterionKind,
  DayCount,
  Disclosure,
  FeeBase,
  FeeFrequency,
  FeePayer,
  FeeType,
  GuaranteeMethod,
  RateKind,
  RateRole,
  RepaymentFrequency,
  RepaymentMethod,
  Repricing,
  TaxCreditGrade,
  TierMethod,
  Trust,
  UnknownReason,
} from '../vocabulary';
import { registerVocabularies } from '../vocabulary/register';

registerVocabularies();

/*
 * The parts a product is made of. They are plain values, the same in every subgraph, hence
 * @shareable. In a catalog's source they are written as object literals of these types.
 * An absent optional field and null mean the same: the source says nothing.
 */

@Directive('@shareable')
@ObjectType({ description: '金额范围: the amounts a product lends, in its currency' })
export class AmountRange {
  @Field(() => DecimalScalar, { nullable: true, description: 'Least amount; null: the source states none' })
  minimum?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest amount; null: the source states none' })
  maximum?: string | null;

  @Field(() => String, { nullable: true, description: '条款: where the source says so' })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '期限范围: the terms a product lends for, in months' })
export class TermRange {
  @Field(() => Int, { nullable: true })
  minimumMonths?: number | null;

  @Field(() => Int, { nullable: true })
  maximumMonths?: number | null;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    '利率: one component of a product\'s pricing. Every CONTRACT component whose bounds contain the need applies; where several apply, the offer\'s rate is the range that they span.',
})
export class RateComponent {
  @Field(() => RateRole)
  role!: RateRole;

  @Field(() => RateKind)
  kind!: RateKind;

  @Field(() => Disclosure, { description: 'How much of the rate, or of the spread, the source discloses' })
  disclosure!: Disclosure;

  @Field(() => RateScalar, { nullable: true, description: 'Yearly nominal rate, lower end; equal to maximumRate where EXACT; null for LPR_LINKED' })
  minimumRate?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Yearly nominal rate, upper end; null where FROM, UNDISCLOSED or LPR_LINKED' })
  maximumRate?: string | null;

  @Field(() => Benchmark, { nullable: true })
  benchmark?: Benchmark | null;

  @Field(() => Int, { nullable: true, description: 'Basis points over the benchmark, lower end; negative below it' })
  minimumSpreadBasisPoints?: number | null;

  @Field(() => Int, { nullable: true, description: 'Basis points over the benchmark, upper end' })
  maximumSpreadBasisPoints?: number | null;

  @Field(() => Repricing, { nullable: true })
  repricing?: Repricing | null;

  @Field(() => TierMethod, { nullable: true, description: 'Set where the component is one tier of several by amount' })
  tierMethod?: TierMethod | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The component applies from this amount, inclusive' })
  minimumAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'The component applies up to this amount, inclusive' })
  maximumAmount?: string | null;

  @Field(() => Int, { nullable: true, description: 'The component applies from this term, inclusive' })
  minimumTermMonths?: number | null;

  @Field(() => Int, { nullable: true, description: 'The component applies up to this term, inclusive' })
  maximumTermMonths?: number | null;

  @Field(() => [TaxCreditGrade], { nullable: true, description: 'Tax credit grades it applies to; null: any' })
  taxCreditGrades?: TaxCreditGrade[] | null;

  @Field(() => [CreditRating], { nullable: true, description: 'Credit ratings it applies to; null: any' })
  creditRatings?: CreditRating[] | null;

  @Field(() => [RepaymentMethod], { nullable: true, description: 'Repayment methods it applies to; null: any' })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => [String], { nullable: true, description: 'Conditions in the source\'s own words; the bank judges them' })
  conditions?: string[] | null;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '还款方式: a repayment method that a product offers, with its credit-report codes' })
export class RepaymentTerm {
  @Field(() => RepaymentMethod)
  method!: RepaymentMethod;

  @Field(() => String, { description: '二代征信还款方式代码' })
  creditReportCode!: string;

  @Field(() => RepaymentFrequency, { nullable: true })
  frequency?: RepaymentFrequency | null;

  @Field(() => String, { nullable: true, description: '二代征信还款频率代码' })
  frequencyCreditReportCode?: string | null;

  @Field(() => Int, { nullable: true, description: '宽限期: months without principal' })
  graceMonths?: number | null;

  @Field(() => [Int], { nullable: true, description: 'SEASONAL: the months of the year, 1 to 12, in which principal falls' })
  principalMonths?: number[] | null;
}

@Directive('@shareable')
@ObjectType({ description: '担保方式: with the codes of the credit report and of the loan statistics' })
export class GuaranteeTerm {
  @Field(() => GuaranteeMethod)
  method!: GuaranteeMethod;

  @Field(() => String, { description: '二代征信担保方式代码' })
  creditReportCode!: string;

  @Field(() => String, { description: '人民银行统计担保方式代码' })
  statisticsCode!: string;
}

@Directive('@shareable')
@ObjectType({ description: '押品: an asset a product accepts, and how much of its value is lent' })
export class CollateralTerm {
  @Field(() => CollateralKind)
  kind!: CollateralKind;

  @Field(() => Boolean, { description: 'True: without one of the required kinds the product is not granted' })
  required!: boolean;

  @Field(() => RateScalar, { nullable: true, description: '抵质押率: loan to value, lower end; null: undisclosed' })
  minimumLoanToValue?: string | null;

  @Field(() => RateScalar, { nullable: true, description: '抵质押率: loan to value, upper end; null: undisclosed' })
  maximumLoanToValue?: string | null;

  @Field(() => String, { nullable: true, description: 'Conditions in words, e.g. tagged and insured' })
  condition?: string | null;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '费用: a charge besides interest; either an amount or a rate of a base' })
export class Fee {
  @Field(() => FeeType)
  type!: FeeType;

  @Field(() => String)
  name!: string;

  @Field(() => FeePayer)
  payer!: FeePayer;

  @Field(() => FeeFrequency, { nullable: true, description: 'Null: the source does not say' })
  frequency?: FeeFrequency | null;

  @Field(() => Disclosure)
  disclosure!: Disclosure;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount of one charge where it is exact' })
  amount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount of one charge, lower end' })
  minimumAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount of one charge, upper end; also the cap of a fee by rate' })
  maximumAmount?: string | null;

  @Field(() => FeeBase, { nullable: true })
  base?: FeeBase | null;

  @Field(() => RateScalar, { nullable: true, description: 'Rate of the base where it is exact' })
  rate?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Rate of the base, lower end' })
  minimumRate?: string | null;

  @Field(() => RateScalar, { nullable: true, description: 'Rate of the base, upper end' })
  maximumRate?: string | null;

  @Field(() => Boolean, { description: 'True: paid back to the borrower when the loan is repaid' })
  refundable!: boolean;

  @Field(() => String, { nullable: true, description: 'What makes it fall due, for ON_EVENT and conditional fees' })
  condition?: string | null;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({
  description:
    '准入条件: one condition on the applicant. Its kind says which operands it takes: codes and excludedCodes for sets, minimum and maximum for numbers, flag for yes or no, text for words.',
})
export class Criterion {
  @Field(() => CriterionKind)
  kind!: CriterionKind;

  @Field(() => [String], { nullable: true, description: 'Admitted codes: of the vocabulary of the kind, GB/T 4754 for INDUSTRY, GB/T 2260 for REGION' })
  codes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Excluded codes, which win over admitted ones' })
  excludedCodes?: string[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Least value, inclusive; years, yuan, mu, head, a ratio or a count by kind' })
  minimum?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest value, inclusive' })
  maximum?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Required answer of a yes-or-no kind, e.g. OVERDUE false' })
  flag?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The source\'s words; the whole condition where kind is FREE_TEXT' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the condition exists but its threshold is undisclosed, so the bank judges it' })
  undisclosed?: boolean | null;

  @Field(() => String, { nullable: true, description: '条款: where the source says so' })
  clause?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '承诺办理时间, in working days from a complete application' })
export class Turnaround {
  @Field(() => Int, { nullable: true })
  minimumWorkingDays?: number | null;

  @Field(() => Int, { nullable: true })
  maximumWorkingDays?: number | null;

  @Field(() => String, { nullable: true })
  text?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '有效期: when a product can be applied for' })
export class Validity {
  @Field(() => CalendarDateScalar, { nullable: true })
  from?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day, inclusive; null: open' })
  to?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '来源: where the facts of a product come from and how far they can be relied on' })
export class Provenance {
  @Field(() => String)
  source!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Date of the source' })
  date?: string | null;

  @Field(() => Trust)
  trust!: Trust;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the source says that it was last updated' })
  lastUpdatedAt?: string | null;

  @Field(() => [String], { nullable: true, description: 'Addresses that the source gives; never called' })
  links?: string[] | null;
}

@Directive('@shareable')
@ObjectType({ description: '未知项: a value that is not known, why, and what the source has instead' })
export class TypedUnknown {
  @Field(() => String, { description: 'The contract field it concerns, e.g. fees[3].amount' })
  field!: string;

  @Field(() => UnknownReason)
  reason!: UnknownReason;

  @Field(() => String, { nullable: true, description: 'Path in the source document, where there is one' })
  sourcePath?: string | null;

  @Field(() => String, { nullable: true, description: 'The source\'s raw text, unchanged' })
  rawText?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}

@Directive('@shareable')
@ObjectType({ description: '计息基础, with where the source says so' })
export class DayCountTerm {
  @Field(() => DayCount)
  convention!: DayCount;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}
