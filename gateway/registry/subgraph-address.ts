import { type AddressRules, refuseAddress } from '../../schema';
import { type HttpRefusal, refusedValue } from '../http';
import type { SubmittedSubgraph } from './submitted-subgraph';

/** Says of each subgraph of a list whether it may be where it is; throws an HttpRefusal that names the field. */
export type RequireAddresses = (subgraphs: readonly SubmittedSubgraph[], fieldOf: (index: number) => string) => Promise<void>;

/** Subgraphs looked up at once: lookups share the few threads that files are read with. */
const LOOKED_UP_AT_ONCE = 8;

/** Holds published addresses to the rules; connections are held to them again, for a name may lead elsewhere by then. */
export function addressDoor(rules: AddressRules | undefined): RequireAddresses {
  if (!rules) return () => Promise.resolve();
  const refusalOf = async ({ url }: SubmittedSubgraph, field: string): Promise<HttpRefusal | null> => {
    const why = await refuseAddress(rules, new URL(url));
    return why === null ? null : refusedValue(field, url, `${rules.allowed} (${why})`);
  };
  return async (subgraphs, fieldOf) => {
    for (let begin = 0; begin < subgraphs.length; begin += LOOKED_UP_AT_ONCE) {
      const some = subgraphs.slice(begin, begin + LOOKED_UP_AT_ONCE);
      const refusals = await Promise.all(some.map((subgraph, index) => refusalOf(subgraph, fieldOf(begin + index))));
      for (const refusal of refusals) if (refusal) throw refusal;
    }
  };
}
