import { Field, InputType, Int } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar } from '../scalars';
import { Purpose, RepaymentMethod } from '../vocabulary';
import { registerVocabularies } from '../vocabulary/register';
import { ApplicantInput } from './applicant';
import { CashPlanInput } from './cash-plan';

registerVocabularies();

@InputType({ description: '融资需求' })
export class FinancingNeedInput {
  @Field(() => DecimalScalar)
  amount!: string;

  @Field(() => String, { defaultValue: 'CNY', description: 'ISO 4217 code' })
  currency!: string;

  @Field(() => Int)
  termMonths!: number;

  @Field(() => Purpose)
  purpose!: Purpose;

  @Field(() => CalendarDateScalar, { nullable: true, description: '用款日期; the day of asOf by default' })
  drawdownOn?: string | null;

  @Field(() => [RepaymentMethod], { nullable: true, description: 'Acceptable methods in the order wished; any by default' })
  repaymentMethods?: RepaymentMethod[] | null;

  @Field(() => CashPlanInput, { nullable: true, description: 'When to draw and to repay; drawn at once by default' })
  cashPlan?: CashPlanInput | null;

  @Field(() => ApplicantInput, { nullable: true })
  applicant?: ApplicantInput | null;
}
