import type { AnsweredRequest } from '../../../gateway/http';
import { accessLine, createLog } from '../../../gateway/telemetry';

const HASH = 'a'.repeat(64);
const ANSWERED: AnsweredRequest = { requestId: 'request-1', method: 'POST', path: '/graphql', status: 200, ms: 12.345, bytes: 900 };
const LEAST = { level: 'info', message: 'POST /graphql 200 in 12.3 ms', requestId: 'request-1', method: 'POST', path: '/graphql', status: 200, ms: 12.3, bytes: 900 };

const LINES: readonly [title: string, request: Partial<AnsweredRequest>, expected: object][] = [
  ['the least', {}, LEAST],
  ['nothing known', { principal: null, operationName: null, operationHash: null, errorCodes: [] }, LEAST],
  ['everything', { principal: { kind: 'portal', id: 'county-1' }, operationName: 'Offers_1', operationHash: HASH, errorCodes: ['FORBIDDEN', 'FORBIDDEN', 'SUBGRAPH_TIMEOUT'], address: '127.0.0.1' },
    { ...LEAST, principalKind: 'portal', principalId: 'county-1', operationName: 'Offers_1', operationHash: HASH, errorCodes: ['FORBIDDEN', 'SUBGRAPH_TIMEOUT'], address: '127.0.0.1' }],
  ['a path where nothing is served', { path: null }, { ...LEAST, message: 'POST an unknown path 200 in 12.3 ms', path: 'an unknown path' }],
  ['a name that is none', { operationName: 'x y' }, LEAST],
  ['a name in Chinese', { operationName: '张三' }, LEAST],
  ['a name that is too long', { operationName: 'a'.repeat(65) }, LEAST],
  ['a hash that is none', { operationHash: '{ banks { code } }' }, LEAST],
  ['codes that are none', { errorCodes: ['select 1', 'lower'] }, LEAST],
  ['a method that is none', { method: 'post\n' }, { ...LEAST, method: 'OTHER', message: 'OTHER /graphql 200 in 12.3 ms' }],
];

describe('the line about a request', () => {
  it.each(LINES)('of %s', (_title, request, expected) => {
    expect(accessLine({ ...ANSWERED, ...request })).toEqual(expected);
  });

  it('names at most 20 codes and 64 characters of a principal', () => {
    const line = accessLine({ ...ANSWERED, errorCodes: Array.from({ length: 30 }, (_, index) => `CODE_${index}`), principal: { kind: 'bank', id: 'a'.repeat(100) } });
    expect(line.errorCodes).toHaveLength(20);
    expect(line.principalId).toHaveLength(64);
  });

  it('is written with all it has', () => {
    const lines: string[] = [];
    const line = accessLine({ ...ANSWERED, principal: { kind: 'portal', id: 'county-1' }, operationName: 'A', operationHash: HASH, errorCodes: ['FORBIDDEN'], address: '::1' });
    createLog({ form: 'json', level: 'info', destination: { write: (text) => lines.push(text) } })(line);
    expect(JSON.parse(lines.join(''))).toMatchObject(line);
  });
});
