import { type LogForm, type LogLevel, createLog } from '../../../gateway/telemetry';
import { CANARIES } from './canaries';

const PRIVATE = new RegExp(Object.values(CANARIES).join('|'));

function written(form: LogForm, level: LogLevel, entries: readonly Parameters<ReturnType<typeof createLog>>[0][]): string[] {
  const lines: string[] = [];
  const log = createLog({ form, level, destination: { write: (line) => lines.push(line) } });
  entries.forEach((entry) => log(entry));
  return lines;
}

describe('a line of JSON', () => {
  it('has level, time, the listed details and the sentence, and nothing else', () => {
    const [line = ''] = written('json', 'info', [
      { level: 'warn', message: 'Kept %s.', subgraph: 'abc', revision: 7, missing: null, path: undefined, variables: { a: 1 }, query: '{ a }', headers: {}, pid: 1 },
    ]);
    const { time, ...others } = JSON.parse(line) as Record<string, unknown>;
    expect(others).toEqual({ level: 'warn', message: 'Kept %s.', subgraph: 'abc', revision: 7 });
    expect(new Date(String(time)).toISOString()).toBe(time);
    expect(line).toMatch(/^\{.*\}\n$/);
  });

  it('has of an error its name, message, code and stack', () => {
    const error = Object.assign(new Error('connect failed'), { code: 'ECONNREFUSED', config: 'x' });
    const [line = ''] = written('json', 'info', [{ level: 'error', message: 'A request failed.', error }]);
    expect(JSON.parse(line)).toMatchObject({ error: { name: 'Error', message: 'connect failed', code: 'ECONNREFUSED', stack: expect.stringContaining('create-log.test') } });
    expect(line).not.toContain('config');
  });
});

const SENTENCES: readonly [title: string, entry: Parameters<ReturnType<typeof createLog>>[0], text: string][] = [
  ['a sentence alone', { level: 'warn', message: 'The registry is away.' }, 'warn: The registry is away.\n'],
  ['with its subgraph', { level: 'error', message: 'Withheld.', subgraph: 'abc' }, 'error: Withheld. (subgraph abc)\n'],
  ['with its request', { level: 'error', message: 'Withheld.', subgraph: 'abc', requestId: 'r-12345678' }, 'error: Withheld. (subgraph abc, request r-12345678)\n'],
  ['with its cause', { level: 'error', message: 'Refused.', error: new Error('no such type') }, 'error: Refused.: no such type\n'],
  ['with a cause that is no error', { level: 'error', message: 'Refused.', error: 'no such type' }, 'error: Refused.: no such type\n'],
  ['with its errors', { level: 'error', message: 'Does not compose.', errors: [{ code: 'A', message: 'one' }, { message: 'two' }] }, 'error: Does not compose.\n  A: one\n  two\n'],
  ['that would be several lines', { level: 'warn', message: 'a\nerror: b\r\u001b[2Jc\u2028d', subgraph: 'e\nf' }, 'warn: a error: b [2Jc d (subgraph e f)\n'],
  ['with a password', { level: 'warn', message: 'mysql://root:a-secret@db/x', error: new Error('a-secret', { cause: 'x' }), errors: [] }, 'warn: mysql://[credential]@db/x: a-secret\n'],
];

describe('a line for a person', () => {
  it.each(SENTENCES)('%s', (_title, entry, text) => {
    expect(written('text', 'info', [entry])).toEqual([text]);
  });
});

describe.each(['text', 'json'] as const)('the log as %s', (form) => {
  it.each([
    ['info', 3],
    ['warn', 2],
    ['error', 1],
  ] as const)('of level %s writes %i of three', (level, count) => {
    const entries = (['info', 'warn', 'error'] as const).map((each) => ({ level: each, message: each }));
    expect(written(form, level, entries)).toHaveLength(count);
  });

  it('never holds a phone, identity or card number, in whatever part of the entry it stands', () => {
    for (const value of Object.values(CANARIES)) {
      const error = new Error(value, { cause: new Error(value) });
      const lines = written(form, 'info', [
        { level: 'info', message: value, subgraph: value, requestId: value, path: [value], error, errors: [{ code: value, message: value }], principalId: value, [value]: value },
        { level: 'error', message: 'a', error: { [value]: value }, count: Number(value) },
      ]);
      expect(lines.join('')).not.toMatch(PRIVATE);
    }
  });
});
