import { Directive, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { allVocabularies } from '../../../schema';

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
  @Directive('@listSize(assumedSize: 400)')
  @Query(() => [VocabularyTerm], { nullable: true, description: 'Every code of every enum with its labels' })
  vocabulary(): VocabularyTerm[] {
    return allVocabularies().flatMap(({ name, terms }) =>
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
