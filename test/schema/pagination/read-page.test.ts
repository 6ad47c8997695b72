import { UserInputError } from '../../../schema/errors';
import { readPage } from '../../../schema/pagination';

describe('readPage', () => {
  it.each([
    [{}, { first: 20, after: null }],
    [{ first: null, after: null }, { first: 20, after: null }],
    [{ first: 1 }, { first: 1, after: null }],
    [{ first: 100, after: 'AVsiYSJd' }, { first: 100, after: 'AVsiYSJd' }],
    [{ after: '' }, { first: 20, after: '' }],
  ])('reads %j as %j', (given, expected) => {
    expect(readPage(given)).toEqual(expected);
  });

  it.each([1_000_000, 101, 0, -1, 1.5, Number.NaN])('refuses first: %d and names what is allowed', (first) => {
    const read = () => readPage({ first });
    expect(read).toThrow(UserInputError);
    expect(read).toThrow(expect.objectContaining({
      message: expect.stringContaining('a whole number from 1 to 100'),
      extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'first' }),
    }));
  });
});
