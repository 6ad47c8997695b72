import { Directive, Field, ObjectType } from 'type-graphql';
import { DecimalScalar } from '../../scalars';
import { CriterionKind } from '../../vocabulary';
import { registerVocabularies } from '../../vocabulary/register';

registerVocabularies();

@Directive('@shareable')
@ObjectType({
  description:
    '准入条件: one condition on the applicant. Its kind says which operands it takes: codes and excludedCodes for sets, minimum and maximum for numbers, flag for yes or no, text for words.',
})
export class Criterion {
  @Field(() => CriterionKind)
  kind!: CriterionKind;

  @Field(() => [String], { nullable: true, description: 'Admitted codes: of the vocabulary of the kind, GB/T 4754 for INDUSTRY, GB/T 2260 for REGION' })
  codes?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Excluded codes, which win over admitted ones' })
  excludedCodes?: string[] | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Least value, inclusive; years, yuan, mu, head, a ratio or a count by kind' })
  minimum?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest value, inclusive' })
  maximum?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Required answer of a yes-or-no kind, e.g. OVERDUE false' })
  flag?: boolean | null;

  @Field(() => String, { nullable: true, description: 'The source\'s words; the whole condition where kind is FREE_TEXT' })
  text?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the condition exists but its threshold is undisclosed, so the bank judges it' })
  undisclosed?: boolean | null;

  @Field(() => String, { nullable: true, description: '条款: where the source says so' })
  clause?: string | null;
}
