import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDateScalar, DateTimeScalar } from '../../scalars';
import { Trust, UnknownReason } from '../../vocabulary';
import { registerVocabularies } from '../../vocabulary/register';

registerVocabularies();

@Directive('@shareable')
@ObjectType({ description: '来源: where the facts of a product come from and how far they can be relied on' })
export class Provenance {
  @Field(() => String)
  source!: string;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Date of the source' })
  date?: string | null;

  @Field(() => Trust)
  trust!: Trust;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the source says that it was last updated' })
  lastUpdatedAt?: string | null;

  @Field(() => [String], { nullable: true, description: 'Addresses that the source gives; never called' })
  links?: string[] | null;
}

@Directive('@shareable')
@ObjectType({ description: '未知项: a value that is not known, why, and what the source has instead' })
export class TypedUnknown {
  @Field(() => String, { description: 'The contract field it concerns, e.g. fees[3].amount' })
  field!: string;

  @Field(() => UnknownReason)
  reason!: UnknownReason;

  @Field(() => String, { nullable: true, description: 'Path in the source document, where there is one' })
  sourcePath?: string | null;

  @Field(() => String, { nullable: true, description: 'The source\'s raw text, unchanged' })
  rawText?: string | null;

  @Field(() => String, { nullable: true })
  note?: string | null;
}
