import { revealsInside } from '../../../gateway/server/reveals-inside';
import { allErrorEntries } from '../../../schema';

const REVEALING: readonly string[] = [
  'http://127.0.0.1:4001/graphql',
  'see redis://cache',
  'connect to 10.1.2.3',
  'at ::1',
  'fe80::1 is away',
  '2001:db8:0:0:0:0:2:1',
  'localhost:3306',
  'db.bank.internal:3306',
  'connect ECONNREFUSED db',
  'getaddrinfo failed',
  'read ECONNRESET',
  'open /srv/abc/config.json',
  '"/var/lib/mysql"',
  '(/app/dist/main.js)',
  '~/.ssh/id_rsa',
  'C:\\abc\\store',
  '\\\\server\\share',
  'in node_modules',
  'store.js:12',
  'Store.java:99',
  'File "rating.py", line 3, in value',
  'x\n    at y',
  'at main (index',
  'Traceback (most recent call last)',
  'SELECT id FROM products',
  'select *\n  from products',
  'INSERT INTO products VALUES (1)',
  'update products set a = 1',
  'DELETE FROM products',
  'drop table products',
  'ER_NO_SUCH_TABLE',
  'SQLITE_BUSY: database is locked',
  'ORA-00942',
  'no such table: products',
  "Unknown column 'x' in 'field list'",
  "Table 'abc.products' doesn't exist",
  'a foreign key constraint fails',
  'at most (main:1)',
  'at least_of (main)',
  'password=x',
  'Bearer abc',
  'token eyJhbGciOiJSUzI1NiJ9.e30.x',
  'jinqiao_0123456789abcdefghijkl',
];

/** Sentences of this house's subgraphs, and what is in them. */
const HARMLESS: readonly string[] = [
  'abc does not keep version 3 of abc:1001.',
  'abc does not keep version 2026-07-01T08:00:00.000Z of abc:NQJLD-2025.1.',
  'need.amount cannot be "0": allowed is a decimal above 0 and at most 10000000000.00, with at most 2 decimals.',
  'need.applicant.region cannot be "999999": allowed is a code of GB/T 2260 at province, city or county level.',
  'asOf cannot be "yesterday": allowed is an instant with its offset such as "2026-07-01T08:00:00Z", from 1900 to 2199.',
  'opened at 08:00:00, closed at 17:30',
  'need.applicant.livestock[0].head cannot be -1: allowed is 0 or more.',
  'industry cannot be "Z99": allowed is a letter and/or digits of GB/T 4754.',
  'Subgraph "abc" did not answer within 10000 ms.',
  'after cannot be "AVsiMSIsIjIiXQ": allowed is a cursor exactly as pageInfo or an edge of the same list gave it.',
  'at most 50 items',
  'at least the yearlyCap, 500',
  'Choose a product from the list.',
  '金额须为正数。',
];

describe('a text of a subgraph', () => {
  it.each(REVEALING)('%j shows of the inside', (text) => {
    expect(revealsInside(text)).toBe(true);
  });

  it.each([...HARMLESS, ...allErrorEntries().map(({ summary }) => summary.en)])('%j does not', (text) => {
    expect(revealsInside(text)).toBe(false);
  });

  it.each(['/', 'a.', 'select ', 'update x ', ':', 'a:', '1.', ' at', "table x ", '\\'])('of nothing but %j is read to its end', (piece) => {
    expect(typeof revealsInside(piece.repeat(20_000))).toBe('boolean');
  });
});
