import { Directive, Field, ObjectType } from 'type-graphql';
import { DecimalScalar, RateScalar } from '../../scalars';
import { Disclosure, FeeBase, FeeFrequency, FeePayee, FeePayer, FeeType } from '../../vocabulary';
import { registerVocabularies } from '../../vocabulary/register';

registerVocabularies();

@Directive('@shareable')
@ObjectType({ description: '费用: a charge besides interest; either an amount or a rate of a base' })
export class Fee {
  @Field(() => FeeType)
  type!: FeeType;

  @Field(() => String)
  name!: string;

  @Field(() => FeePayer)
  payer!: FeePayer;

  @Field(() => FeePayee, { nullable: true, description: '收费主体: who receives it; null: the source does not say' })
  payee?: FeePayee | null;

  @Field(() => FeeFrequency, { nullable: true, description: 'Null: the source does not say' })
  frequency?: FeeFrequency | null;

  @Field(() => Disclosure)
  disclosure!: Disclosure;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount of one charge where it is exact' })
  amount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount of one charge, lower end; also the least charge of a fee by rate' })
  minimumAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Amount of one charge, upper end; also the cap of a fee by rate' })
  maximumAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest sum of the charges within one year of the loan' })
  yearlyCap?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest sum of the charges over the whole term' })
  totalCap?: string | null;

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
