import { Arg, Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { type Vocabulary, allVocabularies, badUserInput } from '../../../schema';

@ObjectType({ description: '词汇: a code with its Chinese and its English label', simpleResolvers: true })
export class VocabularyTerm {
  @Field(() => String, { description: 'Name of the enum' })
  vocabulary!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  zh!: string;

  @Field(() => String)
  en!: string;

  @Field(() => String, { nullable: true, description: '二代征信代码' })
  creditReportCode!: string | null;

  @Field(() => String, { nullable: true, description: '统计代码' })
  statisticsCode!: string | null;
}

@Resolver()
export class VocabularyResolver {
  @Directive('@listSize(assumedSize: 500)')
  @Query(() => [VocabularyTerm], { nullable: true, description: '词汇表: every code of every enum with its labels, by enum' })
  vocabulary(
    @Arg('enums', () => [String], { nullable: true, description: 'Names of the enums wanted; all by default' }) enums?: string[] | null,
  ): VocabularyTerm[] {
    return vocabulariesNamed(enums ?? null).flatMap(({ name, terms }) =>
      Object.entries(terms).map(([code, { creditReportCode, en, statisticsCode, zh }]) => ({
        vocabulary: name,
        code,
        zh,
        en,
        creditReportCode: creditReportCode ?? null,
        statisticsCode: statisticsCode ?? null,
      })),
    );
  }
}

function vocabulariesNamed(names: readonly string[] | null): readonly Vocabulary[] {
  const all = allVocabularies();
  if (names === null) return all;
  if (names.length > all.length) throw badUserInput({ field: 'enums', value: `a list of ${names.length}`, allowed: `at most ${all.length} names` });
  const unknown = names.findIndex((name) => !all.some((vocabulary) => vocabulary.name === name));
  if (unknown !== -1) throw badUserInput({ field: `enums[${unknown}]`, value: names[unknown], allowed: 'the name of an enum of the schema, such as "Purpose"' });
  return all.filter(({ name }) => names.includes(name));
}
