import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { MAX_TEXT_LENGTH, redactText } from '../../../gateway/telemetry/redact-text';
import { CANARIES, after, before, canary } from './canaries';

const TOKEN = `${base64url({ alg: 'RS256' })}.${base64url({ sub: 'portal-1' })}.c2lnbmF0dXJl`;
const KEY = 'jinqiao_demo4711_0123456789abcdefABCDEF';

function base64url(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

const REDACTED: readonly [text: string, redacted: string][] = [
  [`电话${CANARIES.phone}，请回电`, '电话[phone]，请回电'],
  [`+86${CANARIES.phone}`, '[phone]'],
  ['+86 139-1234-5678', '[phone]'],
  ['0086 139 1234 5678.', '[phone].'],
  [`0${CANARIES.phone}`, '[phone]'],
  [`tel${CANARIES.phone}x`, 'tel[phone]x'],
  [`${CANARIES.phone}.00`, '[phone].00'],
  [`id ${CANARIES.identity}`, 'id [identity]'],
  ['110105 19491231 002x', '[identity]'],
  [`{"card":"${CANARIES.card}"}`, '{"card":"[card]"}'],
  ['6222 0212 3456 7890 128', '[card]'],
  ['4111-1111-1111-1111', '[card]'],
  ['4222222222222', '[card]'],
  [`authorization: Bearer ${KEY}`, 'authorization: [secret] [credential]'],
  [`refused ${KEY}.`, 'refused [key]'],
  [`x${TOKEN}`, 'x[token]'],
  ['Basic cm9vdDpyb290', 'Basic [credential]'],
  ['mysql://root:a-secret@10.1.2.3:3306/jinqiao', 'mysql://[credential]@10.1.2.3:3306/jinqiao'],
  ['mysql://root:a@secret@db/x', 'mysql://[credential]@db/x'],
  ['mysql://root:a/secret@db/x', 'mysql://[credential]@db/x'],
  ['password = "a secret", user=root', 'password = [secret], user=root'],
  ['{"api_key":"a-secret"}', '{"api_key":[secret]}'],
  ['JINQIAO_DB_PASSWORD=a-secret', 'JINQIAO_DB_PASSWORD=[secret]'],
  ['Syntax Error.\n\nGraphQL request:1:3\n1 | { a-secret }\n  |   ^', 'Syntax Error.\n\nGraphQL request:1:3\n[source]\n[source]'],
];

const KEPT: readonly string[] = [
  '2000000.00',
  '10000000000.00',
  '999999999999999999.9999999999',
  '0.044594',
  '2026-08-20T08:00:00.000Z',
  '2026-07-01 2026-07-02 2026-07-03',
  '1763850000000',
  '3f13912345678b2e7c1d4a5b6c7d8e9f',
  'da39a3ee5e6b4b0d3255bfef95601890afd80709',
  'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  '12345678-1391-4234-9678-139123456780',
  '91150926MA0QAB1238',
  '911101085923662400',
  '911509268592366147',
  'version 2026.7.1-rc.4',
  'abc:NQJLD-2025.1',
  '0.1.0',
  '150926',
  'A0311',
  'WyJhYmM6bnFqbGQiLCIxIiwiMjAyNi0wNy0wMSJd.AAECAwQFBgcICQoLDA0ODw',
  'http://127.0.0.1:4000/graphql',
  'file:///srv/node_modules/@apollo/server/index.js',
  'http://localhost:4873/@apollo/server',
  'jinqiao_offers',
  'Subgraph "abc" did not answer within 10000 ms.',
  '',
];

describe('a text in the log', () => {
  it.each(REDACTED)('%j becomes %j', (text, redacted) => {
    expect(redactText(text)).toBe(redacted);
  });

  it.each(KEPT)('%j stays as it is', (text) => {
    expect(redactText(text)).toBe(text);
  });

  it('never holds a phone, identity or card number, whatever stands around it', () => {
    fc.assert(
      fc.property(before, canary, after, (head, { value }, tail) => {
        expect(redactText(`${head}${value}${tail}`)).not.toContain(value);
      }),
      { seed: 20_260_820, numRuns: 2_000 },
    );
  });

  it('never holds one that stands where a long text is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), canary, (shift, { value }) => {
        const redacted = redactText(`${'语'.repeat(MAX_TEXT_LENGTH - 30 + shift)} ${value} ${'x '.repeat(20)}`);
        expect(redacted).not.toContain(value.slice(0, 7));
      }),
      { seed: 20_260_820 },
    );
  });

  it('leaves hashes of every usual length as they are', () => {
    for (const bytes of [16, 20, 32, 48, 64]) {
      for (let round = 0; round < 200; round += 1) {
        const hash = randomBytes(bytes).toString('hex');
        expect(redactText(`hash ${hash}.`)).toBe(`hash ${hash}.`);
      }
    }
  });

  it('is bounded, and says how much is left out', () => {
    expect(redactText(`${'a'.repeat(8_000)} ${'b'.repeat(1_000_000)}`)).toBe(`${'a'.repeat(8_000)} [… 1000000 more characters]`);
  });

  it.each(['://', 'eyJ.', 'password:', 'bearer ', '1391234567 ', '6222 ', "'", ' ', '\n 1 |', 'jinqiao_', '@://'])('of nothing but %j is read to its end', (piece) => {
    expect(typeof redactText(piece.repeat(1_000_000))).toBe('string');
  });
});
