import { bankFromFile, formatReport, importCdrFile, readCdrFile } from '../../../../../subgraphs/bank-kit/catalog-import/cdr';
import { fixtureText } from './mapped-fixture';

it('imports every product of a file with a report whose parts add up', () => {
  const outcome = importCdrFile(fixtureText('fees.json'), 'fees.json', 'example-mutual');
  if (!outcome.ok) throw new Error(formatReport(outcome));
  const { leaves, products, repairs } = outcome.report;
  expect(outcome.products.map(({ terms }) => terms.code)).toEqual(products.map(({ code }) => code));
  const unknown = Object.values(leaves.unknown).reduce((sum, each) => sum + each, 0);
  expect(leaves.mapped + leaves.repaired + unknown + leaves.informational).toBe(leaves.total);
  expect(leaves.total).toBe(products.reduce((sum, product) => sum + product.outcomes.size, 0));
  expect(leaves.repaired).toBe(repairs.length);
});

it('reports a repeated product and the repairs in words', () => {
  const text = JSON.stringify([
    { productId: 'a', name: 'A', lastUpdated: '2024-03-01T00:00:00Z', brand: 'Example Mutual', productCategory: 'LEASES ' },
    { productId: 'a', name: 'A', lastUpdated: '2024-03-01T00:00:00Z', brand: 'Example Mutual', productCategory: 'LEASES ' },
  ]);
  expect(formatReport(importCdrFile(text, 'example-mutual.json', 'example-mutual')).split('\n')).toEqual([
    'example-mutual.json: 1 product of Example Mutual as bank example-mutual.',
    '5 values of the source: 4 mapped, 1 repaired and mapped, 0 kept as unknown (UNDISCLOSED 0, AMBIGUOUS 0, CONFLICTING 0, UNPARSED 0), 0 kept as text the contract has no field for; none lost.',
    'Reservations about what is mapped or missing: 2 (UNDISCLOSED 2, AMBIGUOUS 0, CONFLICTING 0, UNPARSED 0).',
    'repaired: a, productCategory: blanks around the code trimmed',
    'left out: [1] repeats a product that stands before it with the same content',
  ]);
});

it('imports nothing of a file with an error, and says why', () => {
  const outcome = importCdrFile(fixtureText('contradicting.json'), 'x.json', 'example-mutual');
  expect(formatReport(outcome)).toBe(
    'Refused, nothing imported: 1 error.\nx.json, data[1]: productId "one" stands at data[0] with other content; allowed is one product an id.',
  );
});

it('refuses an id that is too long once it is escaped', () => {
  const product = { productId: '$'.repeat(60), name: 'A', lastUpdated: '2024-03-01T00:00:00Z' };
  const outcome = importCdrFile(JSON.stringify([product]), 'x.json', 'example-mutual');
  expect(!outcome.ok && outcome.errors.map(({ message }) => message)).toEqual([expect.stringContaining('191 characters are allowed')]);
});

it('throws for a bank code that is none', () => {
  expect(() => importCdrFile('[]', 'x.json', 'Example Mutual')).toThrow('"Example Mutual" is no bank code');
});

const banks = [
  { file: 'rural-bank.json', code: 'rural-bank', prefix: 'ruralBank' },
  { file: 'p-n-bank.json', code: 'p-n-bank', prefix: 'pNBank' },
  { file: '/data/Example Mutual (AU).json', code: 'example-mutual-au', prefix: 'exampleMutualAu' },
  { file: '86-400.json', code: 'bank-86-400', prefix: 'bank86400' },
] as const;

test.each(banks)('$file is the bank $code with the prefix $prefix', ({ file, code, prefix }) => {
  expect(bankFromFile('Example Mutual', file)).toMatchObject({ code, prefix, name: 'Example Mutual', nameEn: 'Example Mutual', illustrative: false });
});

it('names a bank without a brand by its code', () => {
  expect(bankFromFile(' ', 'example.json').name).toBe('example');
});

test.each(['.json', '银行.json', `${'x'.repeat(49)}.json`])('makes no bank of the file name %s', (file) => {
  expect(() => bankFromFile('Example', file)).toThrow('No bank code can be made of the file name');
});

it('takes the brand of the source, else the display name, else the brand of the first product', () => {
  const brandOf = (text: string): string => {
    const file = readCdrFile(text, 'x.json');
    return file.ok ? file.brand : 'refused';
  };
  const product = { productId: 'a', name: 'A', lastUpdated: '2024-03-01T00:00:00Z', brand: 'E' };
  expect([
    brandOf(JSON.stringify({ _source: { brand: 'Source' }, data: [{ ...product, brandName: 'Shown' }] })),
    brandOf(JSON.stringify([{ ...product, brandName: 'Shown' }])),
    brandOf(JSON.stringify([product])),
  ]).toEqual(['Source', 'Shown', 'E']);
});
