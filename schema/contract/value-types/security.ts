import { Directive, Field, ObjectType } from 'type-graphql';
import { RateScalar } from '../../scalars';
import { CollateralKind, GuaranteeMethod } from '../../vocabulary';
import { registerVocabularies } from '../../vocabulary/register';

registerVocabularies();

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

  @Field(() => Boolean, { nullable: true, description: '耳标: livestock with tags (true) or without (false); null: either' })
  tagged?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '投保: an insured asset (true) or one that is not (false); null: either' })
  insured?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Conditions in words, which the bank judges' })
  condition?: string | null;

  @Field(() => String, { nullable: true })
  clause?: string | null;
}
