import { codedError } from '../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../chassis';
import type { EnterpriseContext } from './graphql/enterprise-context';
import { createEnterpriseResolver } from './graphql/enterprise-resolver';
import { createNeedResolver } from './graphql/need-resolver';
import { createObjectClasses } from './graphql/object-classes';
import { createProjectResolver } from './graphql/project-resolver';
import type { EnterpriseEntity } from './storage/enterprise.entity';
import { type Need, type NeedKey, needKeyText } from './storage/need';
import type { ProjectEntity } from './storage/project.entity';

const references = {
  Enterprise: ({ uscc }: { uscc: string }, { enterprises }: EnterpriseContext): Promise<EnterpriseEntity | null> =>
    enterprises.load(uscc),
  Project: ({ id }: { id: string }, { projects }: EnterpriseContext): Promise<ProjectEntity | null> => projects.load(id),
  async FinancingNeed({ id, version }: NeedKey, { needVersions }: EnterpriseContext): Promise<Need> {
    const need = await needVersions.load(needKeyText({ id, version }));
    if (need) return need;
    throw codedError('VERSION_NOT_KEPT', `enterprise does not keep version ${version} of ${id}.`, { id, version });
  },
};

/** The executable subgraph, which finds its data in the context of each request, and the SDL that it publishes. */
export function buildEnterpriseSchema(): FederatedSchema {
  const classes = createObjectClasses();
  const instances = [createEnterpriseResolver(classes), createProjectResolver(classes), createNeedResolver(classes)];
  const [first, ...others] = instances.map(({ constructor }) => constructor);
  if (!first) throw new Error('a schema needs a resolver');
  return buildFederatedSchema({
    resolvers: [first, ...others],
    instances: new Map(instances.map((instance) => [instance.constructor, instance])),
    references,
  });
}
