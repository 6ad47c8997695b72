import { ANONYMOUS } from '../../../../schema';
import { type Chance, CURRENT, HEADERS, RETIRED, type WireCall, goodCall, keyOf, mutateText, pick, signed, someClaims, valueOf, withHeader } from './hostile-call';
import { master } from './server-under-test';

export interface Situation {
  readonly nowMs: number;
  readonly chance: Chance;
  /** Calls that were let in before. */
  readonly taken: readonly WireCall[];
}

type Attack = (situation: Situation) => WireCall;

/** What a header may hold on the wire, and a name or number of ours may not. */
const ODD = 'GZ%_ /+=.,;\u00a0\u00b2\u00df\u00e9\u00ff';
const TARGET = 'abcxyz019-_.~%&=?';

function onHeader(change: (value: string, situation: Situation) => string): Attack {
  return (situation) => {
    const { chance, nowMs } = situation;
    const call = signed({ nowMs, chance, claims: someClaims(chance) });
    const header = pick(chance, HEADERS);
    const value = valueOf(call, header) ?? '';
    const changed = change(value, situation);
    // A text without letters is its own capital, and blanks at its ends are not HTTP's to keep.
    return withHeader(call, header, changed.trim() === value ? `${value}0` : changed);
  };
}

/** Text as UTF-8 bytes, one character each: how letters beyond Latin 1 come over HTTP. */
const onTheWire = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const fullWidth = (text: string): string => onTheWire([...text].map((each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join(''));

const claimsOf = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const AUDITOR = { kind: 'auditor', id: 'a', enterprise: null, bank: null, scopes: [] };
const NO_CLAIMS: readonly string[] = [
  claimsOf(ANONYMOUS),
  claimsOf({ ...AUDITOR, kind: 'root' }),
  claimsOf({ ...AUDITOR, extra: true }),
  claimsOf({ ...AUDITOR, scopes: 'need:read' }),
  claimsOf({ ...AUDITOR, bank: 'abc' }),
  claimsOf({ ...AUDITOR, kind: 'bank' }),
  claimsOf({ id: 'a', kind: 'auditor', enterprise: null, bank: null, scopes: [] }),
  claimsOf('{"kind":"officer","kind":"auditor","id":"a","enterprise":null,"bank":null,"scopes":[]}'),
  claimsOf('{"kind":"auditor","id":"a","enterprise":null,"bank":null,"scopes":[],"__proto__":{}}'),
  claimsOf(`${JSON.stringify(AUDITOR)} `),
  claimsOf('null'),
  claimsOf('[]'),
  'A',
  'x'.repeat(8_193),
];

/** Every way in which a call is tried on the door; none may be let in. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'a bit of the body': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance });
    if (call.body.length === 0) return { ...call, body: Buffer.from('{}') };
    const body = Buffer.from(call.body);
    const at = chance(body.length);
    body.writeUInt8(body.readUInt8(at) ^ (1 << chance(8)), at);
    return { ...call, body };
  },
  'a body cut off': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance });
    return call.body.length === 0 ? { ...call, body: Buffer.from(' ') } : { ...call, body: call.body.subarray(0, chance(call.body.length)) };
  },
  'the body of another call': ({ chance, nowMs, taken }) => {
    const call = signed({ nowMs, chance });
    const { body } = pick(chance, taken);
    return { ...call, body: body.equals(call.body) ? Buffer.from('{"query":"{ other: who }"}') : body };
  },
  'another method': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance });
    return { ...call, method: pick(chance, ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) => method !== call.method)) };
  },
  'a character of the query': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance });
    const [path = '', query = 'a'] = call.target.split('?');
    return { ...call, target: `${path}?${mutateText(query, chance, TARGET)}` };
  },
  'a query more or less': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance });
    return { ...call, target: pick(chance, ['/graphql', `${call.target}&x`, '/graphql?', '/graphql?trace=1&tenant=b', '/graphql#x'].filter((target) => target !== call.target)) };
  },
  'another path': ({ chance, nowMs }) => ({ ...signed({ nowMs, chance }), target: pick(chance, ['/GraphQL', '/graphql/', '//graphql', '/%67raphql', '/graphql;x', '/', '/health/../graphql']) }),
  'a character of a header': onHeader((value, { chance }) => mutateText(value, chance, `0123456789abcdef${ODD}`)),
  'a header cut off': onHeader((value, { chance }) => value.slice(0, chance(value.length))),
  'a header grown': onHeader((value, { chance }) => pick(chance, [`${value}0`, `0${value}`, `${value},${value}`, `${value};a=1`, `"${value}"`])),
  'a header in capitals': onHeader((value) => value.toUpperCase()),
  'a header in small letters': onHeader((value) => value.toLowerCase()),
  'a header in letters that look alike': onHeader((value, { chance }) => {
    const latin = /[!-~]/.test(value) ? value : 'gateway';
    return pick(chance, [fullWidth(latin), onTheWire(`${latin}\u200b`), onTheWire(`\u202e${latin}`), onTheWire(latin.replace('a', '\u0430')), `${latin}\u00a0`, onTheWire(latin.replace('e', 'e\u0301'))]);
  }),
  'a header that is missing': ({ chance, nowMs }) => withHeader(signed({ nowMs, chance, claims: someClaims(chance) }), pick(chance, HEADERS), null),
  'a header twice': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance, claims: someClaims(chance) });
    const header = pick(chance, HEADERS);
    const again = [pick(chance, [header, header.toUpperCase()]), pick(chance, [valueOf(call, header) ?? '', 'gateway', ''])] as const;
    return { ...call, headers: chance(2) === 0 ? [...call.headers, again] : [again, ...call.headers] };
  },
  'a call that came before': ({ chance, taken }) => pick(chance, taken),
  'a call that came before, its headers in another order': ({ chance, taken }) => {
    const call = pick(chance, taken);
    return { ...call, headers: [...call.headers].reverse() };
  },
  'a call that came before, with another nonce': ({ chance, taken }) => {
    const call = pick(chance, taken);
    return withHeader(call, 'jinqiao-nonce', mutateText(valueOf(call, 'jinqiao-nonce') ?? '', chance, '0123456789abcdef'));
  },
  'a clock that is late': ({ chance, nowMs }) => signed({ nowMs: nowMs - 60_001 - chance(2 ** (1 + chance(31))), chance }),
  'a clock that is early': ({ chance, nowMs }) => signed({ nowMs: nowMs + 60_001 + chance(2 ** (1 + chance(31))), chance }),
  'a wrong secret under a known id': ({ chance, nowMs }) => {
    const { id } = keyOf(CURRENT, 'enterprise', 'gateway');
    return signed({ nowMs, chance, key: { id, secret: master(100 + chance(100)) } });
  },
  'an unknown key': ({ chance, nowMs }) => signed({ nowMs, chance, masterKey: master(100 + chance(100)) }),
  'a key out of use': ({ chance, nowMs }) => signed({ nowMs, chance, masterKey: RETIRED }),
  'the id of one key and the secret of another': ({ chance, nowMs }) => {
    const own = keyOf(CURRENT, 'enterprise', 'gateway');
    return signed({ nowMs, chance, key: { id: own.id, secret: keyOf(CURRENT, 'enterprise', 'offers').secret } });
  },
  'the all-zero secret that stands in for no key': ({ chance, nowMs }) => signed({ nowMs, chance, key: { id: '0'.repeat(16), secret: Buffer.alloc(32) } }),
  'a signature for another subgraph': ({ chance, nowMs }) => signed({ nowMs, chance, to: pick(chance, ['abc', 'policy', 'offers', 'registry', 'Enterprise']) }),
  'a part that is none, with a key of the house': ({ chance, nowMs }) => signed({ nowMs, chance, part: pick(chance, ['router', 'abc', 'enterprise', 'gateway2']), key: keyOf(CURRENT, 'enterprise', 'gateway') }),
  'a part under the key of another part': ({ chance, nowMs }) => signed({ nowMs, chance, part: 'gateway', claims: someClaims(chance), key: keyOf(CURRENT, 'enterprise', pick(chance, ['offers', 'registry', 'cli'])) }),
  'claims that another part than the gateway signed': ({ chance, nowMs }) => signed({ nowMs, chance, part: pick(chance, ['offers', 'registry', 'cli']), claims: someClaims(chance) }),
  'claims of another call': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance, claims: chance(2) === 0 ? null : someClaims(chance) });
    const others = [0, 1, 2, 3, 4, 5, 6, 7].map(() => someClaims(chance)).filter((claims) => claims !== valueOf(call, 'jinqiao-claims'));
    return withHeader(call, 'jinqiao-claims', others[0] ?? 'x');
  },
  'claims added or taken away': ({ chance, nowMs }) => {
    const call = signed({ nowMs, chance, claims: chance(2) === 0 ? null : someClaims(chance) });
    return withHeader(call, 'jinqiao-claims', valueOf(call, 'jinqiao-claims') === undefined ? someClaims(chance) : null);
  },
  'claims that are none, rightly signed': ({ chance, nowMs }) => signed({ nowMs, chance, claims: pick(chance, NO_CLAIMS) }),
  'claims with padding, rightly signed': ({ chance, nowMs }) => signed({ nowMs, chance, claims: `${someClaims(chance)}=` }),
  'no signature at all': ({ chance, nowMs }) => HEADERS.reduce((call: WireCall, header) => withHeader(call, header, null), signed({ nowMs, chance })),
  'the claims alone': ({ chance, nowMs }) => HEADERS.filter((header) => header !== 'jinqiao-claims').reduce((call: WireCall, header) => withHeader(call, header, null), signed({ nowMs, chance, claims: someClaims(chance) })),
  'a broken signature beside a router\'s good token': ({ chance, nowMs }) => {
    const call = goodCall(nowMs, chance);
    return withHeader(withHeader(call, 'jinqiao-signature', '0'.repeat(64)), 'authorization', `Bearer ${ROUTER_TOKEN}`);
  },
};

export const ROUTER_TOKEN = 'a-router-token-of-the-test-0123456789';
