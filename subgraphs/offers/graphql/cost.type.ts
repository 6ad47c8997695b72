import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar, FeeFrequency, FeePayer, FeeType, IrrBasis, RateScalar } from '../../../schema';
import { DecimalRange, RateRange } from './range.type';

@ObjectType({ description: '费用明细: one fee of an offer over the whole term', simpleResolvers: true })
export class CostFee {
  @Field(() => FeeType)
  type!: FeeType;

  @Field(() => String)
  name!: string;

  @Field(() => FeePayer)
  payer!: FeePayer;

  @Field(() => FeeFrequency, { nullable: true, description: 'Null: the source does not say' })
  frequency!: FeeFrequency | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'All charges of the term together; of ON_EVENT, one charge' })
  amount!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  amountRange!: DecimalRange | null;

  @Field(() => RateScalar, { nullable: true, description: 'As a yearly rate, as in the 企业贷款综合融资成本清单' })
  annualRate!: string | null;

  @Field(() => RateRange, { nullable: true })
  annualRateRange!: RateRange | null;

  @Field(() => Boolean)
  refundable!: boolean;

  @Field(() => Boolean, { description: 'True: enters the cost when the loan runs as scheduled' })
  counted!: boolean;
}

@ObjectType({ description: '综合融资成本. Where a figure is null its range is set.', simpleResolvers: true })
export class Cost {
  @Field(() => DecimalScalar, { nullable: true })
  totalInterest!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  totalInterestRange!: DecimalRange | null;

  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [CostFee])
  fees!: CostFee[];

  @Field(() => DecimalScalar, { nullable: true, description: 'Fees the borrower pays, deposits that come back included' })
  totalFees!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  totalFeesRange!: DecimalRange | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Of them, what comes back with the last due: refundable deposits' })
  totalRefunds!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  totalRefundsRange!: DecimalRange | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Subsidies the borrower receives; zero before incentives' })
  totalSubsidies!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  totalSubsidiesRange!: DecimalRange | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Interest and borrower-paid fees less refunds and subsidies, without principal' })
  totalCost!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  totalCostRange!: DecimalRange | null;

  @Field(() => RateScalar, { nullable: true, description: '单利: rate of a period times periods a year (中国人民银行公告〔2021〕3号)' })
  annualRateSimple!: string | null;

  @Field(() => RateRange, { nullable: true })
  annualRateSimpleRange!: RateRange | null;

  @Field(() => RateScalar, { nullable: true, description: '内部收益率: (1 + rate of a period)^periods a year − 1' })
  annualRateIrr!: string | null;

  @Field(() => RateRange, { nullable: true })
  annualRateIrrRange!: RateRange | null;

  @Field(() => RateScalar, { nullable: true, description: '企业贷款综合融资成本清单: contract rate plus each borrower-paid fee\'s annual rate' })
  statementAnnualRate!: string | null;

  @Field(() => RateRange, { nullable: true })
  statementAnnualRateRange!: RateRange | null;

  @Field(() => IrrBasis, { nullable: true })
  irrBasis!: IrrBasis | null;
}

@ObjectType({ description: '还款计划: one due after drawdown', simpleResolvers: true })
export class ScheduleLine {
  @Field(() => CalendarDateScalar)
  dueOn!: string;

  @Field(() => DecimalScalar, { description: '提款: principal drawn that day, after the day of drawdown' })
  drawn!: string;

  @Field(() => DecimalScalar)
  principal!: string;

  @Field(() => DecimalScalar)
  interest!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Fees that fall due that day; null: feeRange is set instead' })
  fee!: string | null;

  @Field(() => DecimalRange, { nullable: true, description: 'Set where the fees of the day are not certain, and only there' })
  feeRange!: DecimalRange | null;

  @Field(() => DecimalScalar, { description: 'Principal outstanding after the due' })
  balance!: string;
}
