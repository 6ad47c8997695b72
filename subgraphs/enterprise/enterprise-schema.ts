import { visibilityOf } from '../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../chassis';
import type { EnterpriseContext } from './graphql/enterprise-context';
import { createEnterpriseResolver } from './graphql/enterprise-resolver';
import { createNeedResolver } from './graphql/need-resolver';
import { createObjectClasses } from './graphql/object-classes';
import { createProjectResolver } from './graphql/project-resolver';
import { createSharingResolver } from './graphql/sharing-resolver';
import type { EnterpriseEntity } from './storage/enterprise.entity';
import type { Need, NeedKey } from './storage/need';
import type { ProjectEntity } from './storage/project.entity';
import { figureResolvers } from './visibility';

const references = {
  Enterprise: ({ uscc }: { uscc: string }, { objects }: EnterpriseContext): Promise<EnterpriseEntity | null> => objects.enterprise(uscc),
  Project: ({ id }: { id: string }, { objects }: EnterpriseContext): Promise<ProjectEntity | null> => objects.project(id),
  FinancingNeed: (key: NeedKey, { now, objects }: EnterpriseContext): Promise<Need | null> => objects.referencedNeed(key, now),
};

/** The executable subgraph, which finds its data in the context of each request, and the SDL that it publishes. */
export function buildEnterpriseSchema(): FederatedSchema {
  const classes = createObjectClasses();
  const creators = [createEnterpriseResolver, createProjectResolver, createNeedResolver, createSharingResolver];
  const instances = creators.map((create) => create(classes));
  const [first, ...others] = instances.map(({ constructor }) => constructor);
  if (!first) throw new Error('a schema needs a resolver');
  return buildFederatedSchema({
    resolvers: [first, ...others],
    instances: new Map(instances.map((instance) => [instance.constructor, instance])),
    references,
    extraResolvers: { Enterprise: figureResolvers() },
    visibility: visibilityOf({}),
  });
}
