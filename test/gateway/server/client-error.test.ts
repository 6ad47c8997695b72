import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ServerLogEntry } from '../../../gateway/server';
import { clientErrors } from '../../../gateway/server/client-error';

interface Case {
  readonly title: string;
  readonly error: GraphQLFormattedError;
  readonly expected: GraphQLFormattedError;
  readonly withheld?: boolean;
}

const gatewaysSentence = 'The gateway failed to answer; its log has the cause.';
const subgraphsSentence = 'Subgraph "abc" reported an error of its own; its log has the cause.';

const cases: Case[] = [
  {
    title: 'of the client\'s request is passed on with its locations',
    error: { message: 'Syntax Error.', locations: [{ line: 1, column: 2 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    expected: { message: 'Syntax Error.', locations: [{ line: 1, column: 2 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
  },
  {
    title: 'of a request that is a subgraph\'s is withheld',
    error: { message: 'Cannot query field "secret".', extensions: { code: 'GRAPHQL_VALIDATION_FAILED', serviceName: 'abc' } },
    expected: { message: subgraphsSentence, extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'abc' } },
    withheld: true,
  },
  {
    title: 'of a value in the query that a scalar of a subgraph refuses is passed on as bad input',
    error: { message: 'No.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED', field: 'f', value: 'v', allowed: 'w', serviceName: 'abc' } },
    expected: { message: 'No.', extensions: { code: 'BAD_USER_INPUT', subgraph: 'abc', field: 'f', value: 'v', allowed: 'w' } },
  },
  {
    title: 'of a value in the query that a scalar of the gateway refuses is bad input',
    error: { message: 'No.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED', field: 'f', value: 'v', allowed: 'w' } },
    expected: { message: 'No.', extensions: { code: 'BAD_USER_INPUT', field: 'f', value: 'v', allowed: 'w' } },
  },
  {
    title: 'of a subgraph\'s request that says but half of a refusal is withheld',
    error: { message: 'No.', extensions: { code: 'GRAPHQL_VALIDATION_FAILED', field: 'f', value: 'v', serviceName: 'abc' } },
    expected: { message: subgraphsSentence, extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'abc' } },
    withheld: true,
  },
  {
    title: 'with a code keeps field, value and allowed',
    error: { message: 'No.', path: ['a'], extensions: { code: 'BAD_USER_INPUT', field: 'f', value: 'v', allowed: 'w', serviceName: 'abc', service: 's', url: 'u', exception: {}, stacktrace: [] } },
    expected: { message: 'No.', path: ['a'], extensions: { code: 'BAD_USER_INPUT', subgraph: 'abc', field: 'f', value: 'v', allowed: 'w' } },
  },
  {
    title: 'without a code is a plain sentence',
    error: { message: 'connect ECONNREFUSED 127.0.0.1:3306', path: ['a', 0], extensions: {} },
    expected: { message: gatewaysSentence, path: ['a', 0], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    withheld: true,
  },
  {
    title: 'without extensions is a plain sentence',
    error: { message: 'at /srv/x.js:1' },
    expected: { message: gatewaysSentence, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    withheld: true,
  },
  {
    title: 'with a code that is no text is a plain sentence',
    error: { message: 'x', extensions: { code: 500 } },
    expected: { message: gatewaysSentence, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    withheld: true,
  },
  {
    title: 'with the gateway\'s word for any subgraph error names the subgraph',
    error: { message: 'x', extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'abc' } },
    expected: { message: subgraphsSentence, extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'abc' } },
    withheld: true,
  },
  {
    title: 'below a list has the list\'s path',
    error: { message: 'No.', path: ['offers', '@', 'product'], extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'abc' } },
    expected: { message: 'No.', path: ['offers'], extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph: 'abc' } },
  },
  {
    title: 'about entities as a whole has no path',
    error: { message: 'No.', path: ['_entities'], extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'abc' } },
    expected: { message: 'No.', extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph: 'abc' } },
  },
  {
    title: 'with a code that the catalogue lacks is a plain sentence',
    error: { message: 'No.', path: ['a'], extensions: { code: 'RATING_WITHDRAWN', serviceName: 'abc', field: 'f' } },
    expected: { message: subgraphsSentence, path: ['a'], extensions: { code: 'SUBGRAPH_ERROR', subgraph: 'abc' } },
    withheld: true,
  },
  {
    title: 'with a code that every object has is a plain sentence',
    error: { message: 'No.', extensions: { code: 'constructor' } },
    expected: { message: gatewaysSentence, extensions: { code: 'INTERNAL_SERVER_ERROR' } },
    withheld: true,
  },
  {
    title: 'with a code and a message that shows the inside says what the catalogue says of the code',
    error: { message: 'No version at /srv/abc/store.js:12', extensions: { code: 'VERSION_NOT_KEPT', serviceName: 'abc' } },
    expected: { message: 'The version asked for is not kept by its owner.', extensions: { code: 'VERSION_NOT_KEPT', subgraph: 'abc' } },
    withheld: true,
  },
  {
    title: 'with details that show the inside is without them',
    error: { message: 'No.', extensions: { code: 'BAD_USER_INPUT', field: 'first', value: 'mysql://root@db/x', allowed: 'select 1 from t', serviceName: 'abc' } },
    expected: { message: 'No.', extensions: { code: 'BAD_USER_INPUT', field: 'first', subgraph: 'abc' } },
  },
  {
    title: 'with details that are no texts is without them',
    error: { message: 'No.', extensions: { code: 'BAD_USER_INPUT', field: { a: 1 }, value: ['x'], allowed: null, limit: 100, id: 'i', version: 'v', serviceName: 'abc' } },
    expected: { message: 'No.', extensions: { code: 'BAD_USER_INPUT', limit: 100, subgraph: 'abc' } },
  },
  {
    title: 'of the client\'s own text quotes it, whatever it looks like',
    error: { message: 'Syntax Error: Expected Name, found "http://10.1.2.3/".', extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
    expected: { message: 'Syntax Error: Expected Name, found "http://10.1.2.3/".', extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
  },
  {
    title: 'of the gateway itself that shows the inside says what the catalogue says of the code',
    error: { message: 'connect ECONNREFUSED 127.0.0.1:3306', extensions: { code: 'SUBGRAPH_UNREACHABLE' } },
    expected: { message: 'A subgraph could not be reached.', extensions: { code: 'SUBGRAPH_UNREACHABLE' } },
    withheld: true,
  },
  {
    title: 'that claims to be another subgraph\'s has the name that the gateway knows',
    error: { message: 'No.', extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'abc', subgraph: 'icbc' } },
    expected: { message: 'No.', extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph: 'abc' } },
  },
  {
    title: 'with a path that is none of an answer has the part that is',
    error: { message: 'No.', path: ['a', 0, '/srv/abc', 'b'], extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'abc' } },
    expected: { message: 'No.', path: ['a', 0], extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph: 'abc' } },
  },
  {
    title: 'of a subgraph has no place in the client\'s document',
    error: { message: 'No.', locations: [{ line: 1, column: 2 }], extensions: { code: 'SUBGRAPH_TIMEOUT', serviceName: 'abc' } },
    expected: { message: 'No.', extensions: { code: 'SUBGRAPH_TIMEOUT', subgraph: 'abc' } },
  },
  {
    title: 'of any length has 500 characters',
    error: { message: '长'.repeat(10_000), extensions: { code: 'BAD_USER_INPUT', field: 'f', value: 'v'.repeat(10_000), allowed: 'w', serviceName: 'abc' } },
    expected: { message: `${'长'.repeat(499)}…`, extensions: { code: 'BAD_USER_INPUT', subgraph: 'abc', field: 'f', value: `${'v'.repeat(499)}…`, allowed: 'w' } },
  },
];

describe('what a client gets of an error', () => {
  test.each(cases)('$title', ({ error, expected, withheld = false }) => {
    const reported: ServerLogEntry[] = [];
    const original = new GraphQLError(error.message);
    expect(clientErrors((entry) => reported.push(entry))(error, original)).toEqual(expected);
    expect(reported.map((entry) => entry.error)).toEqual(withheld ? [original] : []);
  });
});
