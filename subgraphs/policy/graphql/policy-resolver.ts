import { Arg, type ClassType, Ctx, Directive, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { DateTimeScalar, PolicyOrder, codedError } from '../../../schema';
import { type VersionKey, contentHash, keyText, loadNodes, pageOf, versionOf } from '../../chassis';
import type { Policy } from '../policy';
import type { QuotationHistory } from '../storage/benchmark-repository';
import { filterPolicies } from './filter-policies';
import { orderPolicies } from './order-policies';
import type { PolicyClasses, PolicyConnection, PolicyFilter, PolicySnapshot } from './policy-classes';
import type { PolicyContext } from './policy-context';

/** A kept version by its key; another version never stands in for one that is not kept. */
export async function resolvePolicyVersion(key: VersionKey, context: PolicyContext): Promise<Policy> {
  const policy = await context.versions.load(keyText(key));
  if (policy) return policy;
  throw codedError('VERSION_NOT_KEPT', `policy does not keep version ${key.version} of ${key.id}: ask for a version that it lists.`, {
    id: key.id,
    version: key.version,
  });
}

/** The same for the same versions in any order. */
function snapshotVersionOf(keys: readonly VersionKey[], { confirmedThrough, quotations }: QuotationHistory): string {
  return versionOf(contentHash({ keys: keys.map(keyText).sort(), quotations, confirmedThrough }));
}

/** The root fields of incentive policies. */
export function createPolicyResolver(classes: PolicyClasses): ClassType {
  @Resolver(() => classes.Policy as ClassType)
  class PolicyResolver {
    @Directive('@cost(weight: 50)')
    @Query(() => classes.Connection as ClassType, {
      nullable: true,
      description: '激励政策: the latest version of each policy at an instant, of those that are valid then unless the filter says otherwise',
    })
    async incentivePolicies(
      @Ctx() { policies, clock }: PolicyContext,
      @Arg('filter', () => classes.Filter as ClassType, { nullable: true }) filter?: PolicyFilter | null,
      @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number | null,
      @Arg('after', () => String, { nullable: true }) after?: string | null,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default' }) asOf?: string | null,
      @Arg('orderBy', () => PolicyOrder, { nullable: true, defaultValue: 'ID' }) orderBy?: PolicyOrder | null,
    ): Promise<PolicyConnection> {
      const validities = filter?.validity?.length ? filter.validity : undefined;
      const latest = await policies.at(asOf ?? clock(), validities);
      return pageOf(orderPolicies(filterPolicies(latest, filter ?? {}), orderBy ?? 'ID'), ({ id }) => id, { first, after });
    }

    @FieldResolver(() => classes.Connection as ClassType, { nullable: true, description: '历次版本: every version of the policy, the newest first' })
    async versions(
      @Root() { id }: Policy,
      @Ctx() context: PolicyContext,
      @Arg('first', () => Int, { nullable: true, description: '20 by default, 100 at most' }) first?: number | null,
      @Arg('after', () => String, { nullable: true }) after?: string | null,
    ): Promise<PolicyConnection> {
      const keys = await context.history.load(id);
      return loadNodes(pageOf(keys, ({ version }) => version, { first, after }), (key) => resolvePolicyVersion(key, context));
    }

    @Query(() => classes.Policy as ClassType, {
      nullable: true,
      description: 'One version of a policy: the one named, or the latest at an instant, lapsed or not (see validTo)',
    })
    async incentivePolicy(
      @Ctx() context: PolicyContext,
      @Arg('id', () => ID) id: string,
      @Arg('version', () => String, { nullable: true }) version?: string | null,
      @Arg('asOf', () => DateTimeScalar, { nullable: true, description: 'Now by default; not used with version' }) asOf?: string | null,
    ): Promise<Policy | null> {
      if (version) return resolvePolicyVersion({ id, version }, context);
      return context.policies.latest(id, asOf ?? context.clock());
    }

    @Directive('@inaccessible')
    @Query(() => classes.Snapshot as ClassType, {
      nullable: true,
      description: 'All that offers evaluates incentives and prices benchmarks with; null where it still is the version named',
    })
    async policySnapshot(
      @Ctx() { policies, benchmarks }: PolicyContext,
      @Arg('ifVersionNot', () => String, { nullable: true }) ifVersionNot?: string | null,
    ): Promise<PolicySnapshot | null> {
      const [keys, history] = await Promise.all([policies.versionKeys(), benchmarks.history()]);
      if (!history) throw new Error('no benchmark history is recorded');
      if (snapshotVersionOf(keys, history) === ifVersionNot) return null;
      // Named anew: a change may be saved between the two reads.
      const versions = await policies.allVersions();
      return {
        snapshotVersion: snapshotVersionOf(versions, history),
        policies: versions,
        quotations: [...history.quotations],
        benchmarkConfirmedThrough: history.confirmedThrough,
      };
    }
  }
  return PolicyResolver;
}
