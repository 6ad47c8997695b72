import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { DecimalScalar, FeeFrequency, FeePayee, FeePayer, FeeType, RateScalar } from '../../../schema';
import { OfferIncentive } from './incentive.type';
import { DecimalRange, RateRange } from './range.type';

@ObjectType({ description: '清单项目: interest, or one fee', simpleResolvers: true })
export class CostStatementLine {
  @Field(() => FeeType, { nullable: true, description: '费用类型; null: the line is the interest' })
  feeType!: FeeType | null;

  @Field(() => String, { description: '项目' })
  name!: string;

  @Field(() => FeePayee, { nullable: true, description: '收费主体; null: the source does not say' })
  payee!: FeePayee | null;

  @Field(() => FeePayer, { description: '承担方; what another than the borrower bears counts zero' })
  payer!: FeePayer;

  @Field(() => FeeFrequency, { nullable: true, description: '支付周期; null: the source does not say' })
  frequency!: FeeFrequency | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the borrower bears of it over the term' })
  amount!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  amountRange!: DecimalRange | null;

  @Field(() => RateScalar, { nullable: true, description: '年化: the contract rate, or that of the fee; zero where another bears it' })
  annualRate!: string | null;

  @Field(() => RateRange, { nullable: true })
  annualRateRange!: RateRange | null;

  @Directive('@listSize(assumedSize: 3)')
  @Field(() => [OfferIncentive], { description: '优惠政策: the applied incentives on this line' })
  incentives!: OfferIncentive[];
}

@ObjectType({ description: '企业贷款综合融资成本清单: the itemised cost of an offer; the lines add up to the total', simpleResolvers: true })
export class CostStatement {
  @Field(() => DecimalScalar, { description: '贷款金额' })
  amount!: string;

  @Field(() => Int, { description: '贷款期限（月）' })
  termMonths!: number;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [CostStatementLine], { description: 'Interest first, then each fee of the product' })
  lines!: CostStatementLine[];

  @Field(() => DecimalScalar, { nullable: true, description: '合计: what the borrower bears, without principal and before incentives' })
  totalAmount!: string | null;

  @Field(() => DecimalRange, { nullable: true })
  totalAmountRange!: DecimalRange | null;

  @Field(() => RateScalar, { nullable: true, description: '综合融资成本年化率: the sum of the lines' })
  annualRate!: string | null;

  @Field(() => RateRange, { nullable: true })
  annualRateRange!: RateRange | null;
}
