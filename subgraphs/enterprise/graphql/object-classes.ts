import { type ClassType, Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  CalendarDateScalar,
  CashPlan,
  CreditRating,
  DateTimeScalar,
  DecimalScalar,
  LegalForm,
  Ownership,
  ProjectStage,
  Purpose,
  RepaymentMethod,
  SizeClass,
  TaxCreditGrade,
} from '../../../schema';
import type { ListPage } from '../../chassis';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { NeedHead } from '../storage/need';
import type { ProjectEntity } from '../storage/project.entity';
import { createConnectionClass } from './connection-class';

/** The object types of the subgraph; relations between them are added by the resolvers. */
export interface ObjectClasses {
  readonly Enterprise: ClassType<object>;
  readonly EnterpriseConnection: ClassType<ListPage<EnterpriseEntity>>;
  readonly Project: ClassType<object>;
  readonly ProjectConnection: ClassType<ListPage<ProjectEntity>>;
  readonly FinancingNeed: ClassType<object>;
  readonly FinancingNeedConnection: ClassType<ListPage<NeedHead>>;
}

/**
 * Made anew for every schema: TypeGraphQL's metadata is process-wide, and a field resolver on a
 * shared class would leak into every schema built later.
 */
export function createObjectClasses(): ObjectClasses {
  const Enterprise = createEnterpriseClass();
  const Project = createProjectClass();
  const FinancingNeed = createFinancingNeedClass();
  return {
    Enterprise,
    EnterpriseConnection: createConnectionClass<EnterpriseEntity>('Enterprise', Enterprise, '企业列表'),
    Project,
    ProjectConnection: createConnectionClass<ProjectEntity>('Project', Project, '项目列表'),
    FinancingNeed,
    FinancingNeedConnection: createConnectionClass<NeedHead>('FinancingNeed', FinancingNeed, '融资需求列表'),
  };
}

function createEnterpriseClass(): ClassType<object> {
  @Directive('@key(fields: "uscc")')
  @ObjectType({ simpleResolvers: true, description: '企业: an enterprise, a cooperative or another applicant, as it stands now' })
  class Enterprise {
    @Field(() => ID, { description: '统一社会信用代码, GB 32100-2015' })
    uscc!: string;

    @Field(() => String)
    name!: string;

    @Field(() => String, { nullable: true })
    nameEn!: string | null;

    @Field(() => String, { description: '所在地: GB/T 2260 code of 6 digits' })
    region!: string;

    @Field(() => String, { nullable: true, description: '行业: GB/T 4754 code' })
    industry!: string | null;

    @Field(() => String, { nullable: true, description: '行业名称, as the enterprise states it' })
    industryName!: string | null;

    @Field(() => LegalForm, { nullable: true })
    legalForm!: LegalForm | null;

    @Field(() => Ownership, { nullable: true })
    ownership!: Ownership | null;

    @Field(() => SizeClass, { nullable: true })
    sizeClass!: SizeClass | null;

    @Field(() => Int, { nullable: true, description: '从业人员' })
    employees!: number | null;

    @Field(() => DecimalScalar, { nullable: true, description: '注册资本, yuan' })
    registeredCapital!: string | null;

    @Field(() => DecimalScalar, { nullable: true, description: '年营业收入, yuan' })
    annualRevenue!: string | null;

    @Field(() => DecimalScalar, { nullable: true, description: '资产总额, yuan' })
    totalAssets!: string | null;

    @Field(() => CalendarDateScalar, { nullable: true, description: '成立日期' })
    establishedOn!: string | null;

    @Field(() => TaxCreditGrade, { nullable: true })
    taxCreditGrade!: TaxCreditGrade | null;

    @Field(() => CreditRating, { nullable: true })
    creditRating!: CreditRating | null;

    @Field(() => String, { nullable: true, description: '主营业务' })
    mainBusiness!: string | null;

    @Field(() => Boolean, { description: 'True: made up for illustration' })
    illustrative!: boolean;
  }
  return Enterprise;
}

function createProjectClass(): ClassType<object> {
  @Directive('@key(fields: "id")')
  @ObjectType({ simpleResolvers: true, description: '重点项目: a key project, as it stands now' })
  class Project {
    @Field(() => ID)
    id!: string;

    @Field(() => String)
    name!: string;

    @Field(() => ProjectStage)
    stage!: ProjectStage;

    @Field(() => DecimalScalar, { nullable: true, description: '总投资, yuan' })
    totalInvestment!: string | null;

    @Field(() => DecimalScalar, { nullable: true, description: '资金缺口: yuan of the total investment not yet financed' })
    financingGap!: string | null;

    @Field(() => CalendarDateScalar, { nullable: true, description: '开工日期; null: not begun' })
    startedOn!: string | null;

    @Field(() => CalendarDateScalar, { nullable: true, description: '竣工日期, planned or actual' })
    completesOn!: string | null;

    @Field(() => String, { nullable: true, description: '领域, in words' })
    sector!: string | null;

    @Field(() => String, { nullable: true })
    description!: string | null;

    @Field(() => String, { description: '建设地点: GB/T 2260 code of 6 digits' })
    region!: string;

    @Field(() => Boolean, { description: 'True: made up for illustration' })
    illustrative!: boolean;
  }
  return Project;
}

function createFinancingNeedClass(): ClassType<object> {
  @Directive('@key(fields: "id version")')
  @ObjectType({ simpleResolvers: true, description: '融资需求: one immutable version of a financing need' })
  class FinancingNeed {
    @Field(() => ID)
    id!: string;

    @Field(() => String, { description: 'Sequence number of the version, from "1"' })
    version!: string;

    @Field(() => DateTimeScalar, { description: '记录时刻: the version is current from this instant' })
    recordedAt!: string;

    @Field(() => String)
    title!: string;

    @Field(() => DecimalScalar, { description: '金额, in units of the currency' })
    amount!: string;

    @Field(() => String, { description: 'ISO 4217 code' })
    currency!: string;

    @Field(() => Int, { description: '期限（月）' })
    termMonths!: number;

    @Field(() => Purpose)
    purpose!: Purpose;

    @Field(() => CalendarDateScalar, { nullable: true, description: '用款日期; null: as soon as granted' })
    drawdownOn!: string | null;

    @Field(() => [RepaymentMethod], { nullable: true, description: '希望的还款方式; null: any' })
    repaymentMethods!: RepaymentMethod[] | null;

    @Field(() => CashPlan, { nullable: true, description: '用款还款计划; null: drawn at once, and repaid as the method has it' })
    cashPlan!: CashPlan | null;

    @Field(() => String, { nullable: true })
    description!: string | null;

    @Field(() => Boolean, { description: 'True: made up for illustration' })
    illustrative!: boolean;
  }
  return FinancingNeed;
}
