import { GraphQLError } from 'graphql';
import { StartupError, UserInputError, badUserInput, codedError } from '../../../schema/errors';

describe('badUserInput', () => {
  it.each([
    ['first', 1_000_000, 'a whole number from 1 to 100', '1000000'],
    ['need.amount', '0', 'more than 0', '"0"'],
    ['region', '999999', 'a GB/T 2260 code', '"999999"'],
  ])('names field %s, the value and what is allowed', (field, value, allowed, quoted) => {
    const error = badUserInput({ field, value, allowed });
    expect(error).toBeInstanceOf(UserInputError);
    expect(error).toBeInstanceOf(GraphQLError);
    expect(error.toJSON()).toEqual({
      message: `${field} cannot be ${quoted}: allowed is ${allowed}.`,
      extensions: { code: 'BAD_USER_INPUT', field, value: quoted, allowed },
    });
  });

  it('quotes at most 80 characters of what a stranger sent', () => {
    const error = badUserInput({ field: 'after', value: 'x'.repeat(100_000), allowed: 'a cursor' });
    expect(String(error.extensions.value)).toHaveLength(80);
    expect(error.message.length).toBeLessThan(150);
  });
});

describe('codedError', () => {
  it('carries its code and what else is given', () => {
    const error = codedError('VERSION_NOT_KEPT', 'abc:x is not kept in version 3', { id: 'abc:x' });
    expect(error.toJSON()).toEqual({
      message: 'abc:x is not kept in version 3',
      extensions: { code: 'VERSION_NOT_KEPT', id: 'abc:x' },
    });
  });

  it('does not let the extensions replace the code', () => {
    expect(codedError('SUBGRAPH_TIMEOUT', 'too late', { code: 'OTHER' }).extensions.code).toBe('SUBGRAPH_TIMEOUT');
  });
});

describe('StartupError', () => {
  it('carries its code, its sentence and its cause', () => {
    const cause = new Error('EADDRINUSE');
    const error = new StartupError('PORT_TAKEN', 'Port 4000 is taken: choose another with PORT.', { cause });
    expect(error).toMatchObject({
      name: 'StartupError',
      code: 'PORT_TAKEN',
      message: 'Port 4000 is taken: choose another with PORT.',
      cause,
    });
  });
});
