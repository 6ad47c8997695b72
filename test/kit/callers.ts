import { type Caller, type Principal, type PrincipalKind, principalOf } from '../../schema';

/** A caller of a subgraph: a principal of a kind, through the gateway unless another part is named. */
export function callerOf(kind: PrincipalKind, who: Partial<Pick<Principal, 'enterprise' | 'bank'>> & { readonly part?: string } = {}): Caller {
  const { part = 'gateway', ...claims } = who;
  return { principal: principalOf({ kind, id: kind, ...claims }), part };
}

export const NOBODY = callerOf('anonymous');
export const OFFICER = callerOf('officer');
/** The offers part on its own behalf, as it reads snapshots. */
export const OFFERS_PART = callerOf('anonymous', { part: 'offers' });
