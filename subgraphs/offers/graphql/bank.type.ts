import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "code")')
@ObjectType({ description: '银行: a bank that publishes a catalog', simpleResolvers: true })
export class Bank {
  @Field(() => ID)
  code!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: '机构类型' })
  kind!: string | null;

  @Field(() => [ID], { nullable: true, description: '前身机构: codes of banks absorbed into this one' })
  predecessorCodes!: string[] | null;

  @Field(() => Boolean, { nullable: true })
  illustrative!: boolean | null;
}
