import type { IncomingMessage } from 'node:http';
import { type AddressRules, type CallKeys, type HousePart, REGISTRY, ReplayMemory, isHousePart, refuseUnread, verifyCall } from '../../schema';
import { HttpRefusal, readBody } from '../http';

export interface RegistryCalls {
  readonly keys: CallKeys;
  /** The present instant of the calls, RFC 3339 in UTC. */
  readonly clock: () => string;
  /** Where subgraphs may be. None: anywhere. */
  readonly addresses?: AddressRules;
  /** Told why calls were refused. */
  readonly log: (message: string) => void;
}

/** Who publishes for others: an operator's terminal, and the registry itself. */
const PUBLISHERS: readonly string[] = ['cli', REGISTRY] satisfies HousePart[];

/** Calls within two minutes of one part; each has a memory of its own, so that no bank uses up another's. */
const CALLS_REMEMBERED = 10_000;

/** A call whose maker is known. */
export interface KnownCall {
  /** A part of the house or a subgraph, by the key that it signed with. */
  readonly part: string;
  readonly body: Buffer;
}

/** Says who makes a call to the registry, and what that part may publish. */
export class RegistryDoor {
  readonly #memories = new Map<string, ReplayMemory>();
  readonly #startedAt: string;

  constructor(private readonly calls: RegistryCalls) {
    this.#startedAt = calls.clock();
  }

  /** Reads a request, of a bounded body, and refuses it with 401 where nobody is proved to have made it; unread, where no body could prove it. */
  async admit(request: IncomingMessage, maxBytes: number): Promise<KnownCall> {
    const { clock, keys } = this.calls;
    const keysOf = (part: string) => keys.of({ from: part, to: REGISTRY });
    const { headersDistinct: headers, method = 'GET', url: target = '/' } = request;
    const unread = refuseUnread({ headers }, { keysOf, now: clock() });
    if (unread !== null) {
      // Dropped as it comes, and kept by nobody.
      request.resume();
      throw this.#refusal(unread);
    }
    const body = await readBody(request, maxBytes);
    const now = clock();
    const verification = verifyCall({ method, target, body, headers }, { keysOf, now });
    if (verification.kind === 'refused') throw this.#refusal(verification.why);
    const { part } = verification.caller;
    switch (this.#memoryOf(part).note(verification.stamp, now)) {
      case 'new':
        return { part, body };
      case 'seen':
        throw this.#refusal(`a call of ${part} came before, or is from before the start`);
      case 'full':
        throw new HttpRefusal(503, 'CALL_REFUSED', 'More calls came than can be told apart; try again shortly.', { headers: { 'retry-after': '60' } });
    }
  }

  /** Only parts with a key that the house has given come here, so there are as many memories as such keys. */
  #memoryOf(part: string): ReplayMemory {
    const memory = this.#memories.get(part) ?? new ReplayMemory({ now: this.#startedAt, capacity: CALLS_REMEMBERED });
    this.#memories.set(part, memory);
    return memory;
  }

  #refusal(why: string): HttpRefusal {
    this.calls.log(`The registry refused a call: ${why}`);
    return new HttpRefusal(401, 'CALL_REFUSED', 'The registry answers known parts only, and who makes this call is not proved.', { headers: { connection: 'close' } });
  }
}

/** The subgraphs of the house that publish themselves; what signs as another is a bank. */
const HOUSE_SUBGRAPHS: readonly string[] = ['enterprise', 'policy'];

export function isBank(part: string): boolean {
  return !HOUSE_SUBGRAPHS.includes(part) && !isHousePart(part);
}

/** Refuses with 403 who need not know where everybody is. */
export function requireReader(part: string): void {
  if (isHousePart(part)) return;
  throw new HttpRefusal(403, 'CALL_REFUSED', `The part ${part} may not read the graph.`);
}

/** Refuses with 403 who asks for another's history. */
export function requireHistoryReader(part: string, subgraph: string | null): void {
  if (part === subgraph || isHousePart(part)) return;
  const whose = subgraph === null ? 'of every subgraph' : `of the subgraph ${subgraph}`;
  throw new HttpRefusal(403, 'CALL_REFUSED', `The part ${part} may not read the history ${whose}.`);
}

/** Refuses with 403 what a part may not publish: a subgraph publishes itself alone, and nobody the whole graph but {@link PUBLISHERS}. */
export function requirePublisher(part: string, subgraph: string | null): void {
  if (part === subgraph || PUBLISHERS.includes(part)) return;
  const what = subgraph === null ? 'replace the whole graph' : `publish the subgraph ${subgraph}`;
  throw new HttpRefusal(403, 'CALL_REFUSED', `The part ${part} may not ${what}.`);
}
