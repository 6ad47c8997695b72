import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ApplicantFacts, DateTimeScalar, FinancingNeedOrder } from '../../../schema';
import { type ListPage, pageOf } from '../../chassis';
import { isGiven } from '../listing/is-given';
import { currencyOf, listNeeds } from '../listing/need-list';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import { type NeedHead, statedText } from '../storage/need';
import type { ProjectEntity } from '../storage/project.entity';
import { PageArgs } from './arguments';
import type { EnterpriseContext } from './enterprise-context';
import { FinancingNeedFilter } from './filters';
import type { ObjectClasses } from './object-classes';
import { readUscc } from './read-uscc';

/** Root fields about financing needs, and what a need leads to. */
export function createNeedResolver(classes: ObjectClasses): object {
  const { Enterprise, FinancingNeed, FinancingNeedConnection, Project } = classes;

  @Resolver(() => FinancingNeed)
  class NeedResolver {
    @Query(() => FinancingNeed, {
      nullable: true,
      description: '一项融资需求: the version named, or the one current at an instant; null where there is none',
    })
    async financingNeed(
      @Ctx() context: EnterpriseContext,
      @Arg('id', () => ID) id: string,
      @Arg('version', () => String, { nullable: true, description: 'Goes before asOf' }) version: string | null,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf: string | null,
    ): Promise<NeedHead | null> {
      if (isGiven(version)) return context.objects.needVersion({ id, version });
      return context.objects.currentNeed(id, asOf ?? context.now);
    }

    @Directive('@cost(weight: 50)')
    @Query(() => FinancingNeedConnection, {
      nullable: true,
      description: '融资需求列表: of every need the version current at an instant',
    })
    async financingNeeds(
      @Ctx() context: EnterpriseContext,
      @Arg('filter', () => FinancingNeedFilter, { nullable: true }) filter: FinancingNeedFilter | null,
      @Arg('orderBy', () => FinancingNeedOrder, { nullable: true, description: 'ID by default' }) orderBy: FinancingNeedOrder | null,
      @Args(() => PageArgs) page: PageArgs,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf: string | null,
    ): Promise<ListPage<NeedHead>> {
      const { enterprise, purpose, ...amounts } = filter ?? {};
      const currency = currencyOf(amounts);
      const needs = await context.objects.needs(asOf ?? context.now, {
        ...(isGiven(enterprise) && { enterprises: [readUscc('filter.enterprise', enterprise)] }),
        ...(purpose && { purpose }),
        ...(currency && { currency }),
      });
      return pageOf(listNeeds(needs, amounts, orderBy ?? 'ID'), ({ id }) => id, page);
    }

    @FieldResolver(() => Enterprise, { nullable: true, description: '申请人' })
    async enterprise(@Root() { enterpriseUscc }: NeedHead, @Ctx() context: EnterpriseContext): Promise<EnterpriseEntity | null> {
      return context.objects.enterprise(enterpriseUscc);
    }

    @FieldResolver(() => Project, { nullable: true, description: '对应的重点项目' })
    async project(@Root() { projectId }: NeedHead, @Ctx() context: EnterpriseContext): Promise<ProjectEntity | null> {
      return projectId === null ? null : context.objects.project(projectId);
    }

    @FieldResolver(() => [String], {
      nullable: true,
      description: '共享银行: codes of the banks that may see the need in all its versions; a bank sees itself alone',
    })
    async sharedWith(@Root() { id }: NeedHead, @Ctx() { objects }: EnterpriseContext): Promise<string[]> {
      return objects.banksOf(id);
    }

    @Directive('@inaccessible')
    @FieldResolver(() => ApplicantFacts, {
      nullable: true,
      description: '申请人情况: what the applicant stated, frozen with this version; read by the offers subgraph',
    })
    async applicantFacts(@Root() { id, version }: NeedHead, @Ctx() context: EnterpriseContext): Promise<Readonly<ApplicantFacts> | null> {
      const need = await context.objects.needVersion({ id, version });
      return need?.applicantFacts ?? null;
    }

    @Directive('@inaccessible')
    @FieldResolver(() => String, {
      nullable: true,
      description: '需求原文: this version as FinancingNeedInput states a need, in canonical JSON; read by the offers subgraph for replays',
    })
    async stated(@Root() { id, version }: NeedHead, @Ctx() context: EnterpriseContext): Promise<string | null> {
      const need = await context.objects.needVersion({ id, version });
      return need && statedText(need);
    }
  }

  return new NeedResolver();
}
