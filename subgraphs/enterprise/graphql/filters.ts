import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DecimalScalar, ProjectStage, Purpose, SizeClass } from '../../../schema';
import { EnterpriseOrder } from '../listing/enterprise-list';
import { FinancingNeedOrder } from '../listing/need-list';
import { ProjectOrder } from '../listing/project-list';

registerEnumType(EnterpriseOrder, {
  name: 'EnterpriseOrder',
  description: '企业排序; what lacks the value comes last, ties by code',
  valuesConfig: {
    USCC: { description: '统一社会信用代码: by unified social credit code' },
    NAME: { description: '名称: by name, in the order of its characters\' codes' },
    ANNUAL_REVENUE: { description: '年营业收入从高到低: annual revenue, largest first' },
    EMPLOYEES: { description: '从业人员从多到少: employees, most first' },
    ESTABLISHED_ON: { description: '成立日期从早到晚: established, earliest first' },
  },
});

registerEnumType(ProjectOrder, {
  name: 'ProjectOrder',
  description: '项目排序; what lacks the value comes last, ties by id',
  valuesConfig: {
    ID: { description: '编号: by id' },
    TOTAL_INVESTMENT: { description: '总投资从高到低: total investment, largest first' },
    FINANCING_GAP: { description: '资金缺口从高到低: financing gap, largest first' },
    COMPLETES_ON: { description: '竣工日期从早到晚: completion, earliest first' },
  },
});

registerEnumType(FinancingNeedOrder, {
  name: 'FinancingNeedOrder',
  description: '融资需求排序; what lacks the value comes last, ties by id',
  valuesConfig: {
    ID: { description: '编号: by id' },
    RECORDED_AT: { description: '记录时间从近到远: recorded, latest first' },
    AMOUNT: { description: '金额从高到低: by currency, then amount, largest first' },
    DRAWDOWN_ON: { description: '用款日期从早到晚: drawdown, earliest first' },
  },
});

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
