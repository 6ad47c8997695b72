import { type CallKey, type Principal, houseCallKeys, principalOf } from '../../../../schema';
import { encodeClaims } from '../../../../schema/access/call/claims';
import { signatureOf } from '../../../../schema/access/call/sign-call';
import { SUBGRAPH, instant, master } from './server-under-test';

/** A call as it goes on the wire: header names and values in pairs, so that a name can come twice. */
export interface WireCall {
  readonly method: string;
  readonly target: string;
  readonly body: Buffer;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Numbers from 0 up to what is asked for, from a seed. */
export type Chance = (below: number) => number;

export const pick = <T>(chance: Chance, values: readonly T[]): T => {
  const value = values[chance(values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
};

/** How a call is signed, rightly unless told otherwise. */
export interface Signing {
  readonly nowMs: number;
  readonly chance: Chance;
  readonly part?: string;
  readonly key?: CallKey;
  readonly to?: string;
  readonly masterKey?: Buffer;
  readonly claims?: string | null;
}

const PRINCIPALS: readonly Principal[] = [
  principalOf({ kind: 'enterprise', id: 'key-1', enterprise: '91150926MA0000001X' }),
  principalOf({ kind: 'bank', id: 'key-2', bank: 'abc' }),
  principalOf({ kind: 'officer', id: '干部' }),
  principalOf({ kind: 'auditor', id: 'key-4' }),
];

export const HEADERS = ['jinqiao-part', 'jinqiao-key', 'jinqiao-time', 'jinqiao-nonce', 'jinqiao-claims', 'jinqiao-signature'] as const;
export const CURRENT = master(1);
/** Verifies still, signs no more. */
export const PREVIOUS = master(2);
/** Taken out of use. */
export const RETIRED = master(3);

export function keyOf(masterKey: Buffer, to: string, from: string): CallKey {
  const [key] = houseCallKeys([masterKey]).of({ from, to });
  if (!key) throw new Error(`no key from ${from} to ${to}`);
  return key;
}

export function someClaims(chance: Chance): string {
  return encodeClaims(pick(chance, PRINCIPALS));
}

const BODIES = ['{"query":"{ part who }"}', '{"query":"{ who }","variables":{"名":"金桥"}}', '{"query":"query Q { part }","operationName":"Q"}'];

/** A call that is signed over exactly what it says, whether or not it may. */
export function signed({ chance, claims = null, masterKey = CURRENT, nowMs, part = 'gateway', to = SUBGRAPH, key = keyOf(masterKey, to, part) }: Signing): WireCall {
  const isGet = chance(4) === 0;
  const method = isGet ? 'GET' : 'POST';
  const target = isGet ? '/graphql?query=%7Bpart%20who%7D' : pick(chance, ['/graphql', '/graphql?trace=1&tenant=a']);
  const body = Buffer.from(isGet ? '' : pick(chance, BODIES));
  const nonce = Array.from({ length: 32 }, () => chance(16).toString(16)).join('');
  const stamp = { part, keyId: key.id, time: instant(nowMs), nonce, claims };
  const signature = signatureOf({ method, target, body }, stamp, key.secret).toString('hex');
  return {
    method,
    target,
    body,
    headers: [
      ['content-type', 'application/json'],
      ['apollo-require-preflight', '1'],
      ['jinqiao-part', part],
      ['jinqiao-key', key.id],
      ['jinqiao-time', stamp.time],
      ['jinqiao-nonce', nonce],
      ...(claims === null ? [] : ([['jinqiao-claims', claims]] as const)),
      ['jinqiao-signature', signature],
    ],
  };
}

/** A call that must be let in: any live key, any moment of the window, header names in either case. */
export function goodCall(nowMs: number, chance: Chance): WireCall {
  const part = pick(chance, ['gateway', 'gateway', 'offers', 'registry', 'cli']);
  const claims = part === 'gateway' && chance(2) === 0 ? someClaims(chance) : null;
  const call = signed({ nowMs: nowMs + pick(chance, [0, 0, -60_000, 60_000, chance(120_001) - 60_000]), chance, part, claims, masterKey: pick(chance, [CURRENT, PREVIOUS]) });
  return chance(5) === 0 ? { ...call, headers: call.headers.map(([name, value]) => [name.toUpperCase(), value] as const) } : call;
}

export function valueOf(call: WireCall, header: string): string | undefined {
  return call.headers.find(([name]) => name.toLowerCase() === header)?.[1];
}

export function withHeader(call: WireCall, header: string, value: string | null): WireCall {
  const others = call.headers.filter(([name]) => name.toLowerCase() !== header);
  return { ...call, headers: value === null ? others : [...others, [header, value]] };
}

/** A character put in the place of another; never the same text. */
export function mutateText(text: string, chance: Chance, alphabet: string): string {
  const at = chance(text.length);
  const instead = pick(chance, [...alphabet].filter((each) => each !== text[at]));
  return text.slice(0, at) + instead + text.slice(at + 1);
}
