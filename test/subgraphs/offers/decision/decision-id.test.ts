import { createHmac } from 'node:crypto';
import { canonicalJson } from '../../../../subgraphs/chassis';
import { type Decision, decodeDecision, encodeDecision, isDecidedOn, sealHash, shortHash, tieBreaker } from '../../../../subgraphs/offers/decision/decision-id';

const KEY = Buffer.alloc(32, 1);
const INLINE: Decision = {
  productId: 'abc:县域%20贷',
  productVersion: 'v1',
  policyVersion: 'p1',
  engineVersion: '1',
  asOf: '2026-07-01T02:00:00.000Z',
  needId: null,
  needVersion: null,
  inputHash: 'a'.repeat(24),
  answerHash: 'b'.repeat(24),
};
const STORED: Decision = { ...INLINE, needId: 'need-1', needVersion: '3' };

describe('a decision id', () => {
  it.each([
    ['on an inline need', INLINE],
    ['on a stored need', STORED],
  ])('%s reads back what it was made of', (_title, decision) => {
    expect(decodeDecision(encodeDecision(decision, KEY), KEY)).toEqual({ ...decision, isSealed: true });
  });

  it('is the same for the same decision, whatever the order of its fields', () => {
    const reversed = Object.fromEntries(Object.entries(STORED).reverse()) as unknown as Decision;
    expect(encodeDecision(reversed, KEY)).toBe(encodeDecision(STORED, KEY));
  });

  it('differs for every field', () => {
    const ids = (Object.keys(STORED) as (keyof Decision)[]).map((field) => encodeDecision({ ...STORED, [field]: 'other' }, KEY));
    expect(new Set([...ids, encodeDecision(STORED, KEY)]).size).toBe(ids.length + 1);
  });

  it('stands in an address or a URL as it is', () => {
    expect(encodeDecision(STORED, KEY)).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  it('is refused with any one character changed', () => {
    const id = encodeDecision(STORED, KEY);
    const accepted = [...id].flatMap((character, index) => {
      const other = character === 'A' ? 'B' : 'A';
      return decodeDecision(`${id.slice(0, index)}${other}${id.slice(index + 1)}`, KEY) === null ? [] : [index];
    });
    expect(accepted).toEqual([]);
  });

  const id = encodeDecision(STORED, KEY);
  it.each([
    ['of another key', encodeDecision(STORED, Buffer.alloc(32, 2))],
    ['with a blank after it', `${id} `],
    ['with padding', `${id}=`],
    ['with a character that base64url skips', id.replace('.', '.*')],
    ['with a third part', `${id}.AAAA`],
    ['without its signature', id.split('.')[0] ?? ''],
    ['with an empty signature', `${id.split('.')[0]}.`],
    ['that is empty', ''],
    ['that is a dot', '.'],
    ['that is far too long', `${'A'.repeat(3_000)}.AAAA`],
  ])('is refused %s', (_title, text) => {
    expect(decodeDecision(text, KEY)).toBeNull();
  });
});

describe('the hashes in a decision', () => {
  const need = shortHash({ amount: '1' });
  const sealed = (key: Buffer): Decision => ({ ...INLINE, inputHash: sealHash('input', need, key), answerHash: sealHash('answer', need, key) });

  it('tell a guess of the need from it under the key alone, and neither is the other', () => {
    const { answerHash, inputHash } = sealed(KEY);
    expect(new Set([need, inputHash, answerHash, sealed(Buffer.alloc(32, 2)).inputHash]).size).toBe(4);
    // Nor is either what the key signs.
    expect(createHmac('sha256', KEY).update(need).digest('hex')).not.toContain(inputHash);
  });

  it('are those of what was decided on and of nothing else', () => {
    const decision = decodeDecision(encodeDecision(sealed(KEY), KEY), KEY)!;
    expect(isDecidedOn('input', need, decision, KEY)).toBe(true);
    expect(isDecidedOn('answer', need, decision, KEY)).toBe(true);
    expect(isDecidedOn('input', shortHash({ amount: '2' }), decision, KEY)).toBe(false);
  });

  it('had no key in the first layout, which is still read', () => {
    const { answerHash, asOf, engineVersion, needId, needVersion, policyVersion, productId, productVersion } = STORED;
    const payload = Buffer.from(canonicalJson([productId, productVersion, policyVersion, engineVersion, asOf, needId, needVersion, need, answerHash]));
    const id = `${payload.toString('base64url')}.${createHmac('sha256', KEY).update(payload).digest().subarray(0, 16).toString('base64url')}`;
    const decision = decodeDecision(id, KEY)!;
    expect(decision).toEqual({ ...STORED, inputHash: need, isSealed: false });
    expect(isDecidedOn('input', need, decision, KEY)).toBe(true);
    expect(isDecidedOn('input', sealHash('input', need, KEY), decision, KEY)).toBe(false);
  });
});

describe('the hash of an input', () => {
  it('does not see the order of fields, nor what is absent', () => {
    expect(shortHash({ a: 1, b: null, c: undefined })).toBe(shortHash({ c: null, a: 1 }));
    expect(shortHash({ a: 1 })).not.toBe(shortHash({ a: '1' }));
  });

  it('makes a tie breaker of need and product', () => {
    expect(new Set([tieBreaker('n', 'p'), tieBreaker('n', 'q'), tieBreaker('m', 'p')]).size).toBe(3);
  });
});
