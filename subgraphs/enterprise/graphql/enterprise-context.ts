import type { Caller } from '../../../schema';
import type { CallerContext } from '../../chassis';
import { type EnterpriseRepositories, createEnterpriseLoaders } from '../storage/loaders';
import { Sharing, Sight, VisibleObjects, horizonOf } from '../visibility';

/** What one request of the subgraph carries: one clock reading, who asks, and what that caller may see. */
export interface EnterpriseContext extends CallerContext {
  /** The present instant, the same for the whole request. */
  readonly now: string;
  readonly sight: Sight;
  /** The one way to what the subgraph keeps. */
  readonly objects: VisibleObjects;
  readonly sharing: Sharing;
}

export function createEnterpriseContext(repositories: EnterpriseRepositories, now: string, caller: Caller): EnterpriseContext {
  const loaders = createEnterpriseLoaders(repositories);
  const sight = new Sight(horizonOf(caller.principal), loaders, repositories.shares);
  return {
    caller,
    now,
    sight,
    objects: new VisibleObjects(repositories, loaders, sight),
    sharing: new Sharing(repositories.shares, loaders.sharesOfNeed),
  };
}
