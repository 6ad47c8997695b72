import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DecimalScalar } from '../../scalars';

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
