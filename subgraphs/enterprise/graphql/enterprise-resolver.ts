import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { EnterpriseOrder, DateTimeScalar, findRegion } from '../../../schema';
import { type ListPage, pageOf } from '../../chassis';
import { listEnterprises } from '../listing/enterprise-list';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { NeedHead } from '../storage/need';
import type { ProjectEntity } from '../storage/project.entity';
import { requireVisibleOrder } from '../visibility';
import { PageArgs } from './arguments';
import type { EnterpriseContext } from './enterprise-context';
import { EnterpriseFilter } from './filters';
import type { ObjectClasses } from './object-classes';
import { readUscc } from './read-uscc';

/** Root fields about enterprises, and what an enterprise leads to. */
export function createEnterpriseResolver(classes: ObjectClasses): object {
  const { Enterprise, EnterpriseConnection, FinancingNeedConnection, ProjectConnection } = classes;

  @Resolver(() => Enterprise)
  class EnterpriseResolver {
    @Query(() => Enterprise, { nullable: true, description: '一家企业, by unified social credit code' })
    async enterprise(@Ctx() context: EnterpriseContext, @Arg('uscc', () => ID) uscc: string): Promise<EnterpriseEntity | null> {
      return context.objects.enterprise(readUscc('uscc', uscc));
    }

    @Directive('@cost(weight: 50)')
    @Query(() => EnterpriseConnection, { nullable: true, description: '企业列表' })
    async enterprises(
      @Ctx() { caller, objects, sight }: EnterpriseContext,
      @Arg('filter', () => EnterpriseFilter, { nullable: true }) filter: EnterpriseFilter | null,
      @Arg('orderBy', () => EnterpriseOrder, { nullable: true, description: 'USCC by default' }) orderBy: EnterpriseOrder | null,
      @Args(() => PageArgs) page: PageArgs,
    ): Promise<ListPage<EnterpriseEntity>> {
      const { sizeClass, ...criteria } = filter ?? {};
      const order = orderBy ?? 'USCC';
      requireVisibleOrder(order, sight, caller.principal);
      const enterprises = await objects.enterprises(sizeClass ? { sizeClass } : {});
      return pageOf(listEnterprises(enterprises, criteria, order), ({ uscc }) => uscc, page);
    }

    @FieldResolver(() => String, { nullable: true, description: '所在地名称, of the region' })
    regionName(@Root() { region }: EnterpriseEntity): string | null {
      return findRegion(region)?.name ?? null;
    }

    @FieldResolver(() => ProjectConnection, { nullable: true, description: '项目, by id' })
    async projects(
      @Root() { uscc }: EnterpriseEntity,
      @Ctx() context: EnterpriseContext,
      @Args(() => PageArgs) page: PageArgs,
    ): Promise<ListPage<ProjectEntity>> {
      return pageOf(await context.objects.projectsOf(uscc), ({ id }) => id, page);
    }

    @FieldResolver(() => FinancingNeedConnection, { nullable: true, description: '融资需求: the version of each that is current, by id' })
    async needs(
      @Root() { uscc }: EnterpriseEntity,
      @Ctx() context: EnterpriseContext,
      @Args(() => PageArgs) page: PageArgs,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf: string | null,
    ): Promise<ListPage<NeedHead>> {
      return pageOf(await context.objects.needsOf(uscc, asOf ?? context.now), ({ id }) => id, page);
    }
  }

  return new EnterpriseResolver();
}
