import { Field, ID, InputType } from 'type-graphql';
import { DecimalScalar, ProjectStage, Purpose, SizeClass } from '../../../schema';

@InputType({ description: '企业筛选: conditions that all hold' })
export class EnterpriseFilter {
  @Field(() => String, { nullable: true, description: 'GB/T 2260 code; a province or city covers its counties' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'GB/T 4754 code; a section or division covers its classes' })
  industry?: string | null;

  @Field(() => SizeClass, { nullable: true })
  sizeClass?: SizeClass | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, code, industry or business; at most 64 characters' })
  search?: string | null;
}

@InputType({ description: '项目筛选: conditions that all hold' })
export class ProjectFilter {
  @Field(() => ProjectStage, { nullable: true })
  stage?: ProjectStage | null;

  @Field(() => ID, { nullable: true, description: 'Unified social credit code of the enterprise that builds it' })
  enterprise?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the id, name, sector or description; at most 64 characters' })
  search?: string | null;
}

@InputType({ description: '融资需求筛选: conditions that all hold' })
export class FinancingNeedFilter {
  @Field(() => ID, { nullable: true, description: 'Unified social credit code of the applicant' })
  enterprise?: string | null;

  @Field(() => Purpose, { nullable: true })
  purpose?: Purpose | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Least amount, inclusive, in `currency`: CNY where none is given' })
  minimumAmount?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Greatest amount, inclusive, in `currency`: CNY where none is given' })
  maximumAmount?: string | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217 code; needs in other currencies are left out' })
  currency?: string | null;
}
