import { randomBytes } from 'node:crypto';
import { type AddressRules, type CallKeys, type CallRoute, type CallSigner, REGISTRY, createCallSigner } from '../../../schema';
import type { Clock } from '../clock';

/** PEM texts by which parts know each other in TLS. */
export interface TlsIdentity {
  /** Shown to whoever calls this part and to whoever it calls. */
  readonly cert: string;
  readonly key: string;
  /** Of the authority whose certificates are taken from the other side. */
  readonly ca: string;
}

/** How a part proves its calls to others, and whose calls it takes. Nothing of it is open by default. */
export interface CallSettings {
  readonly keys: CallKeys;
  /** Of the calls; not the clock of the data, which tests and replays set. */
  readonly clock: Clock;
  /** Any of these, shown as a bearer token, lets in a stock router; at least 32 characters each. */
  readonly routerTokens: readonly string[];
  /** Null: plain HTTP, and no certificate stands for a caller. */
  readonly tls: TlsIdentity | null;
  /** Where subgraphs may be. None: anywhere. */
  readonly addresses?: AddressRules;
  /** Told where a subgraph of these settings listens, before anybody is. */
  readonly listensAt?: (url: string) => void;
  /** Told why calls were refused, which callers are not. */
  readonly log: (message: string) => void;
}

/** What the calls of one part to another go out with. */
export interface CallIdentity {
  readonly sign: CallSigner;
  readonly tls: TlsIdentity | null;
  /** Each connection is held to these. None: the address is the operator's own. */
  readonly addresses?: AddressRules;
}

const NONCE_BYTES = 16;

/** The signer of one route, by the machine's clock and chance; throws where the keys have none for it. */
export function callSigner({ clock, keys }: CallSettings, route: CallRoute): CallSigner {
  return createCallSigner(keys, route, { now: clock, nonce: () => randomBytes(NONCE_BYTES).toString('hex') });
}

export function callIdentity(calls: CallSettings, route: CallRoute): CallIdentity {
  const { addresses, tls } = calls;
  // Where the registry is says the operator; where subgraphs are, whoever published them.
  return { sign: callSigner(calls, route), tls, ...(addresses && route.to !== REGISTRY && { addresses }) };
}
