import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ProjectOrder } from '../../../schema';
import { type ListPage, pageOf } from '../../chassis';
import { isGiven } from '../listing/is-given';
import { listProjects } from '../listing/project-list';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { ProjectEntity } from '../storage/project.entity';
import { PageArgs } from './arguments';
import type { EnterpriseContext } from './enterprise-context';
import { ProjectFilter } from './filters';
import type { ObjectClasses } from './object-classes';
import { readUscc } from './read-uscc';

/** Root fields about projects, and who builds a project. */
export function createProjectResolver(classes: ObjectClasses): object {
  const { Enterprise, Project, ProjectConnection } = classes;

  @Resolver(() => Project)
  class ProjectResolver {
    @Query(() => Project, { nullable: true, description: '一个重点项目' })
    async project(@Ctx() context: EnterpriseContext, @Arg('id', () => ID) id: string): Promise<ProjectEntity | null> {
      return context.objects.project(id);
    }

    @Directive('@cost(weight: 50)')
    @Query(() => ProjectConnection, { nullable: true, description: '重点项目列表' })
    async projects(
      @Ctx() { objects }: EnterpriseContext,
      @Arg('filter', () => ProjectFilter, { nullable: true }) filter: ProjectFilter | null,
      @Arg('orderBy', () => ProjectOrder, { nullable: true, description: 'ID by default' }) orderBy: ProjectOrder | null,
      @Args(() => PageArgs) page: PageArgs,
    ): Promise<ListPage<ProjectEntity>> {
      const { stage, enterprise, search } = filter ?? {};
      const projects = await objects.projects({
        ...(stage && { stage }),
        ...(isGiven(enterprise) && { enterprises: [readUscc('filter.enterprise', enterprise)] }),
      });
      return pageOf(listProjects(projects, search, orderBy ?? 'ID'), ({ id }) => id, page);
    }

    @FieldResolver(() => Enterprise, { nullable: true, description: '建设单位; null: the government\'s own project' })
    async enterprise(@Root() { enterpriseUscc }: ProjectEntity, @Ctx() context: EnterpriseContext): Promise<EnterpriseEntity | null> {
      return enterpriseUscc === null ? null : context.objects.enterprise(enterpriseUscc);
    }
  }

  return new ProjectResolver();
}
