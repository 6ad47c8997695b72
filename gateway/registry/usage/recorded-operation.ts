import { OTHER } from './submitted-usage';

/** What one client ran. */
export interface ClientUsage {
  readonly client: string;
  readonly calls: number;
  /** Days in Asia/Shanghai. */
  readonly firstSeenOn: string;
  readonly lastSeenOn: string;
}

/** An operation that clients ran within some days, without values. */
export interface RecordedOperation {
  /** SHA-256 of the text. */
  readonly hash: string;
  readonly name: string | null;
  readonly text: string;
  /** See `NormalOperation.coordinates` of the gateway. */
  readonly coordinates: readonly string[];
  readonly calls: number;
  readonly lastSeenOn: string;
  /** Who called most stands first. */
  readonly clients: readonly ClientUsage[];
}

/** CERTAIN: it stands in the operation. POSSIBLE: a variable may carry it, and values are not recorded. */
export type Use = 'CERTAIN' | 'POSSIBLE';

/** How an operation uses one of some coordinates: a type (`Bank`), a field (`Bank.name`), an argument (`Query.bank(code:)`), a word (`OfferOrder.FASTEST`). */
export function useOf({ coordinates }: Pick<RecordedOperation, 'coordinates'>, asked: readonly string[]): Use | null {
  const has = (wanted: string): boolean => coordinates.includes(wanted);
  if (asked.some((each) => (each.includes('.') ? has(each) : coordinates.some((known) => known.startsWith(`${each}.`) && !known.endsWith('.*'))))) return 'CERTAIN';
  return asked.some((each) => has(`${each.split('.', 1)[0]}.*`)) ? 'POSSIBLE' : null;
}

/** One row of what was counted: an operation and a client over some days. */
export interface CountedUse extends ClientUsage {
  readonly operation: string;
}

/** The operations with their clients, the most called first; what was counted of none of them is {@link OTHER}'s. */
export function recordedOperations(operations: readonly Omit<RecordedOperation, 'calls' | 'lastSeenOn' | 'clients'>[], uses: readonly CountedUse[]): RecordedOperation[] {
  const byOperation = new Map<string, ClientUsage[]>();
  for (const { operation, ...use } of uses) byOperation.set(operation, [...(byOperation.get(operation) ?? []), use]);
  return operations
    .flatMap((operation) => {
      const clients = (byOperation.get(operation.hash) ?? []).sort((a, b) => b.calls - a.calls || (a.client < b.client ? -1 : 1));
      if (clients.length === 0) return [];
      return [{ ...operation, calls: callsOf(clients), lastSeenOn: clients.map(({ lastSeenOn }) => lastSeenOn).reduce((a, b) => (a > b ? a : b)), clients }];
    })
    .sort((a, b) => b.calls - a.calls || (a.hash < b.hash ? -1 : 1));
}

/** Calls of operations whose texts were not kept. */
export const otherCalls = (uses: readonly CountedUse[]): number => callsOf(uses.filter(({ operation }) => operation === OTHER));

const callsOf = (uses: readonly { readonly calls: number }[]): number => uses.reduce((sum, { calls }) => sum + calls, 0);
