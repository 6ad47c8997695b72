import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Who a bank is. Inaccessible: the public sees `Bank`, which offers owns. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: '银行基本情况, as the bank itself publishes it with its catalog' })
export class BankProfile {
  @Field(() => ID)
  code!: string;

  /** Prefix of the bank's types and fields; derived from the code, not published. */
  prefix!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  nameEn!: string;

  @Field(() => String, { description: '机构类型' })
  kind!: string;

  @Field(() => [ID], { description: '前身机构: codes of banks absorbed into this one' })
  predecessorCodes!: string[];

  @Field(() => Boolean)
  illustrative!: boolean;
}
