import type { ClassType } from 'type-graphql';
import { FinancingNeedInput, visibilityOf } from '../../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../../chassis';
import { createBenchmarkClasses } from './benchmark-classes';
import { createBenchmarkResolver } from './benchmark-resolver';
import { createIndicatorClass } from './indicator-class';
import { createIndicatorResolver } from './indicator-resolver';
import { addOfficerFields } from './officer-sdl';
import { createPolicyClasses } from './policy-classes';
import { policyMutations } from './policy-mutations';
import { PolicyVersionInput, TrialOfferInput, createTrialClass } from './trial-classes';
import { resolveTrial } from './trial-query';
import { createPolicyResolver, resolvePolicyVersion } from './policy-resolver';

/** The subgraph's schema. Stores and clock come with each request's context, so it needs no database. */
export function buildPolicySchema(): FederatedSchema {
  const benchmark = createBenchmarkClasses();
  const classes = createPolicyClasses(benchmark.Quotation);
  const resolvers = [
    createPolicyResolver(classes),
    createBenchmarkResolver(benchmark),
    createIndicatorResolver(createIndicatorClass()),
  ] as const;
  return buildFederatedSchema({
    resolvers: [...resolvers],
    instances: new Map(resolvers.map((resolver) => [resolver, new resolver()])),
    orphanedTypes: [FinancingNeedInput, TrialOfferInput, PolicyVersionInput, createTrialClass(classes.Policy) as ClassType],
    extraResolvers: { Query: { tryPolicy: resolveTrial }, Mutation: policyMutations },
    amend: addOfficerFields,
    references: { IncentivePolicy: resolvePolicyVersion },
    visibility: visibilityOf({}),
  });
}
