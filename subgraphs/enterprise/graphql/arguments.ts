import { ArgsType, Field, Int } from 'type-graphql';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: '20 by default, 100 at most' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'A cursor of the same list; the page begins after it' })
  after?: string | null;
}
