import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ApplicantFacts, CalendarDateScalar, CashPlan, DecimalScalar, Purpose, RepaymentMethod } from '../../../schema';

/** Everything of a stored need that its offers are computed from; enterprise owns it and sends it with the reference. */
export const NEED_REQUIRES =
  'amount currency termMonths purpose drawdownOn repaymentMethods ' +
  'cashPlan { settlementDay principalMonths draws { on amount } repayments { on amount } } applicantFacts { ' +
  'region industry legalForm ownership sizeClass employees annualRevenue totalAssets totalLiabilities establishedOn annualTax ' +
  'taxCreditGrade creditRating existingLenders hasOverdue onDishonestyList firstTimeBorrower customerOf ownerAge newHiresShare ' +
  'subsidisedPrincipalOutstanding subsidyReceived agriculturalSubject landAreaMu certificates livestock { species head } ' +
  'collaterals { kind value tagged insured } policyFacts { fact holds bank } }';

/** The same of the need that a replay is of. Of one leaf, for composition asks of a field what it asks of all that it requires. */
export const STATED_NEED_REQUIRES = 'need { stated }';

@Directive('@key(fields: "id version")')
@ObjectType({ simpleResolvers: true })
export class FinancingNeed {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  version!: string;

  @Directive('@external')
  @Field(() => DecimalScalar)
  amount!: string;

  @Directive('@external')
  @Field(() => String)
  currency!: string;

  @Directive('@external')
  @Field(() => Int)
  termMonths!: number;

  @Directive('@external')
  @Field(() => Purpose)
  purpose!: Purpose;

  @Directive('@external')
  @Field(() => CalendarDateScalar, { nullable: true })
  drawdownOn?: string | null;

  @Directive('@external')
  @Field(() => [RepaymentMethod], { nullable: true })
  repaymentMethods?: RepaymentMethod[] | null;

  @Directive('@external')
  @Field(() => CashPlan, { nullable: true })
  cashPlan?: CashPlan | null;

  @Directive('@external')
  @Field(() => ApplicantFacts, { nullable: true })
  applicantFacts?: ApplicantFacts | null;

  @Directive('@external')
  @Field(() => String, { nullable: true })
  stated?: string | null;
}
