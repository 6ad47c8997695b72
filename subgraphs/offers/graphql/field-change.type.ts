import { Field, Int, ObjectType } from 'type-graphql';
import { PageInfo } from '../../../schema';

@ObjectType({ description: '字段变化: one field that differs between two versions of a product', simpleResolvers: true })
export class FieldChange {
  @Field(() => String, {
    description: 'amount.maximum; an item of a list by what tells it apart, fees[GUARANTEE].rate; fees[*] is the order of the fees',
  })
  path!: string;

  @Field(() => String, { nullable: true, description: 'A leaf as it stands, a list or an object as JSON; null: there was none' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'The same; null: there is none any more' })
  after!: string | null;

  @Field(() => String, { description: 'The field in Chinese words, an item of a list in brackets: 费用（担保费） · 费率' })
  label!: string;

  @Field(() => String, { description: 'The same in English: fee (Guarantee fee): rate' })
  labelEn!: string;
}

@ObjectType({ simpleResolvers: true })
export class FieldChangeEdge {
  @Field(() => String)
  cursor!: string;

  @Field(() => FieldChange)
  node!: FieldChange;
}

@ObjectType({ simpleResolvers: true })
export class FieldChangeConnection {
  @Field(() => [FieldChangeEdge])
  edges!: FieldChangeEdge[];

  @Field(() => [FieldChange])
  nodes!: FieldChange[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int)
  totalCount!: number;
}
