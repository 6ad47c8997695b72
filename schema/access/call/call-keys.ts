import { hkdfSync } from 'node:crypto';

/**
 * Parts of the house that call others and hold the master secret. Only `gateway` speaks for
 * clients; `cli` is what a terminal does, such as publishing a whole graph.
 */
export const HOUSE_PARTS = ['gateway', 'offers', 'registry', 'cli'] as const;

export type HousePart = (typeof HOUSE_PARTS)[number];

/** The part whose calls may carry a client's claims. */
export const SPEAKS_FOR_CLIENTS: HousePart = 'gateway';

/** The control plane, which subgraphs themselves call. */
export const REGISTRY: HousePart = 'registry';

/** A part or a subgraph that calls. */
export const PART_NAME = /^[a-z][a-z0-9-]{0,62}$/;

/** A subgraph that is called; a foreign supergraph names its own as it likes. */
const CALLED_NAME = /^[^\s\p{Cc}]{1,200}$/u;

/** A key for the calls of one part to one other. */
export interface CallKey {
  /** 16 hexadecimal digits; says nothing about the secret. */
  readonly id: string;
  readonly secret: Buffer;
}

/** Who calls whom, by name. */
export interface CallRoute {
  readonly from: string;
  readonly to: string;
}

/** What a holder of keys may sign and verify. */
export interface CallKeys {
  /** Of one route: the first signs, all verify; empty where the holder has no part in it. */
  of(route: CallRoute): readonly CallKey[];
}

const KEY_BYTES = 32;

/**
 * Keys come in two steps. Each subgraph has one of its own, derived from the master secret; from it
 * comes one key for each part that calls the subgraph, and one for what the subgraph itself asks of
 * the registry. So a bank that runs its own subgraph holds one key, which opens nobody else's door;
 * and claims stand under a key that no part but the gateway signs with: whoever learns the one
 * that offers uses learns to call, not to speak for a client.
 */
function subgraphKey(master: Buffer, subgraph: string): Buffer {
  if (!CALLED_NAME.test(subgraph)) throw new Error(`Calls to ${JSON.stringify(subgraph)} cannot be signed: its name has blanks, or more than 200 characters.`);
  return derive(master, `jinqiao call v1 ${subgraph}`, KEY_BYTES);
}

function routeKey(ownKey: Buffer, label: string): CallKey {
  const secret = derive(ownKey, `jinqiao call v1 ${label}`, KEY_BYTES);
  return Object.freeze({ id: derive(secret, 'jinqiao call v1 id', 8).toString('hex'), secret });
}

/** The key that a bank which runs its own subgraph is given: the setting JINQIAO_SUBGRAPH_KEY there. */
export function deriveSubgraphKey(master: Buffer, subgraph: string): Buffer {
  if (!PART_NAME.test(subgraph) || isHousePart(subgraph)) {
    throw new Error(`There is no key to give for ${JSON.stringify(subgraph)}: allowed is the name of a subgraph that is run by itself.`);
  }
  return subgraphKey(master, subgraph);
}

/** Every route's keys, from the master secrets of which the first signs. */
export function houseCallKeys(masters: readonly Buffer[]): CallKeys {
  return {
    of({ from, to }) {
      if (isHousePart(from)) return masters.map((master) => routeKey(subgraphKey(master, to), `from ${from}`));
      if (to === REGISTRY && PART_NAME.test(from)) return masters.map((master) => routeKey(subgraphKey(master, from), 'to registry'));
      return [];
    },
  };
}

/** The keys of a subgraph that is run by itself: for calls to it, and for its own to the registry. */
export function subgraphCallKeys(subgraph: string, ownKeys: readonly Buffer[]): CallKeys {
  return {
    of({ from, to }) {
      if (to === subgraph && isHousePart(from)) return ownKeys.map((key) => routeKey(key, `from ${from}`));
      if (from === subgraph && to === REGISTRY) return ownKeys.map((key) => routeKey(key, 'to registry'));
      return [];
    },
  };
}

export function isHousePart(name: string): name is HousePart {
  return (HOUSE_PARTS as readonly string[]).includes(name);
}

function derive(secret: Buffer, info: string, bytes: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), info, bytes));
}
