import { Field, ObjectType } from 'type-graphql';
import { DecimalScalar, RateScalar } from '../../../schema';

@ObjectType({ description: '金额区间: set where a figure is not certain', simpleResolvers: true })
export class DecimalRange {
  @Field(() => DecimalScalar)
  min!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Null: unbounded' })
  max!: string | null;
}

@ObjectType({ description: '利率区间: set where a rate is not certain', simpleResolvers: true })
export class RateRange {
  @Field(() => RateScalar)
  min!: string;

  @Field(() => RateScalar, { nullable: true, description: 'Null: unbounded' })
  max!: string | null;
}
