import { visibilityOf } from '../../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../../chassis';
import { createBenchmarkClasses } from './benchmark-classes';
import { createBenchmarkResolver } from './benchmark-resolver';
import { createIndicatorClass } from './indicator-class';
import { createIndicatorResolver } from './indicator-resolver';
import { addOfficerFields } from './officer-sdl';
import { createPolicyClasses } from './policy-classes';
import { policyMutations } from './policy-mutations';
import { createPolicyResolver, resolvePolicyVersion } from './policy-resolver';

/** The subgraph's schema. Stores and clock come with each request's context, so it needs no database. */
export function buildPolicySchema(): FederatedSchema {
  const benchmark = createBenchmarkClasses();
  const resolvers = [
    createPolicyResolver(createPolicyClasses(benchmark.Quotation)),
    createBenchmarkResolver(benchmark),
    createIndicatorResolver(createIndicatorClass()),
  ] as const;
  return buildFederatedSchema({
    resolvers: [...resolvers],
    instances: new Map(resolvers.map((resolver) => [resolver, new resolver()])),
    extraResolvers: { Mutation: policyMutations },
    amend: addOfficerFields,
    references: { IncentivePolicy: resolvePolicyVersion },
    visibility: visibilityOf({}),
  });
}
