import { GraphQLError, Source } from 'graphql';
import type { ServerLogEntry } from '../../../gateway/server';
import { apolloLogger } from '../../../gateway/server/log';

describe('what Apollo reports', () => {
  it('is said with its level, and of an error without the query that it prints', () => {
    const logged: ServerLogEntry[] = [];
    const logger = apolloLogger((entry) => logged.push(entry));
    const error = new GraphQLError('Syntax Error.', { source: new Source('{ secret }'), positions: [2] });
    logger.debug('a');
    logger.info('b');
    logger.warn('c');
    logger.error(error);
    expect(logged).toEqual([
      { level: 'warn', message: 'c' },
      { level: 'error', message: 'Apollo reports an error.', error },
    ]);
    expect(String(error)).toContain('{ secret }');
  });
});
