import { HOSTILE_INPUTS, LARGEST_INPUTS, ofDocument, post } from '../../../../bench/kit/hostile-inputs';
import { type LimitedListener, startLimitedListener } from '../../../../bench/kit/limited-listener';
import { type RawAnswer, sendRaw } from '../../../../bench/kit/raw-request';

const untouched = Reflect.ownKeys(Object.prototype);
let listener: LimitedListener;
beforeAll(async () => void (listener = await startLimitedListener()));
afterAll(async () => {
  await listener.close();
  expect(Reflect.ownKeys(Object.prototype)).toEqual(untouched);
});

function errorOf({ text }: RawAnswer): { readonly message?: string; readonly extensions?: { readonly code?: string; readonly limit?: string } } {
  return text.startsWith('{') ? ((JSON.parse(text) as { errors: object[] }).errors[0] ?? {}) : {};
}

describe('hostile input', () => {
  it.each(HOSTILE_INPUTS.map((input) => [input.name, input] as const))('is refused: %s', async (_name, { bytes, code, limit, status }) => {
    const answer = await sendRaw(listener.port, bytes());
    const { extensions = {}, message = '' } = errorOf(answer);
    expect({ status: answer.status, code: extensions.code, limit: extensions.limit }).toEqual({ status, code, limit });
    expect(message.length).toBeLessThanOrEqual(300);
    expect(answer.text.length).toBeLessThan(1_000);
  });
});

describe('input within the limits', () => {
  it.each([...LARGEST_INPUTS, { name: 'a body of 262,144 bytes', bytes: () => post('{"query":"{ b }"}'.padEnd(262_144)) }, { name: 'a query', bytes: () => ofDocument('{ b }') }].map((input) => [input.name, input] as const))(
    'is let in: %s',
    async (_name, { bytes }) => {
      const answer = await sendRaw(listener.port, bytes());
      expect(answer).toMatchObject({ status: 200, text: expect.stringContaining('"admitted":true') });
    },
  );

  it('is let in no further than that: a body of 262,145 bytes', async () => {
    const answer = await sendRaw(listener.port, post('{"query":"{ b }"}'.padEnd(262_145)));
    expect([answer.status, errorOf(answer).extensions?.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });
});
