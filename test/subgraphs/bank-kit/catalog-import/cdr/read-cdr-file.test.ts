import { CDR_LIMITS, formatImportError, readCdrFile } from '../../../../../subgraphs/bank-kit/catalog-import/cdr';
import { fixtureText } from './mapped-fixture';

const whole = { productId: 'one', name: 'One', lastUpdated: '2024-03-01T00:00:00Z' };
const fileOf = (...products: unknown[]): string => JSON.stringify({ data: products });

const accepted = [
  { name: 'lending-rates.json', shape: 'an object with a source and an array of products', brand: 'Example Mutual', count: 30 },
  { name: 'bare-array.json', shape: 'a bare array', brand: 'Example Mutual', count: 2 },
  { name: 'single-reply.json', shape: 'one reply with one product', brand: 'Example Mutual', count: 1 },
] as const;

test.each(accepted)('reads $shape', ({ name, brand, count }) => {
  const file = readCdrFile(fixtureText(name), name);
  expect(file.ok && [file.brand, file.products.length, file.repeated]).toEqual([brand, count, []]);
});

it('reads an empty catalog', () => {
  expect(readCdrFile('{"data": []}', 'none.json')).toEqual({ ok: true, brand: '', products: [], repeated: [] });
});

it('takes a product that stands twice with the same content once, whatever the order of its members', () => {
  const file = readCdrFile(fixtureText('repeated.json'), 'repeated.json');
  expect(file.ok && [file.products.map(({ productId }) => productId), file.repeated]).toEqual([['one', 'two'], ['data[2]']]);
});

const refused = [
  { title: 'text that is no JSON', text: '{"data":\n [}', says: 'x.json, line 2, column 3: Not JSON as it can be imported: found "}" where a JSON value is wanted.' },
  { title: 'a document that is a text', text: '"x"', says: 'x.json: The file is the string "x"; allowed is an object whose data is a product' },
  { title: 'an object without data', text: '{"products": []}', says: 'x.json: The file is an object whose data is nothing; allowed' },
  { title: 'data that is a number', text: '{"data": 7}', says: 'x.json: The file is an object whose data is the number 7; allowed' },
  { title: 'a product that is null', text: '{"data": [null]}', says: 'x.json, data[0]: A product is null; allowed is an object.' },
  { title: 'a product in a bare array that is none', text: '[[]]', says: 'x.json, [0]: A product is an array; allowed is an object.' },
  { title: 'a product without an id', text: fileOf({ ...whole, productId: '' }), says: 'x.json, data[0].productId: productId is the string ""; allowed is a text that is not empty.' },
  { title: 'an id that is a number', text: fileOf({ ...whole, productId: 7 }), says: 'x.json, data[0].productId: productId is the number 7; allowed' },
  { title: 'a product without a name', text: fileOf({ ...whole, name: undefined }), says: 'x.json, data[0].name: name is nothing; allowed' },
  { title: 'a product without an instant', text: fileOf({ ...whole, lastUpdated: 'yesterday' }), says: 'x.json, data[0].lastUpdated: lastUpdated is the string "yesterday"; allowed is an instant such as' },
  { title: 'fees that are an object', text: fileOf({ ...whole, fees: {} }), says: 'x.json, data[0].fees: fees is an object; allowed is an array of objects.' },
  { title: 'a fee that is a text', text: fileOf({ ...whole, fees: [{}, 'x'] }), says: 'x.json, data[0].fees[1]: An item of fees is the string "x"; allowed is an object.' },
  { title: 'tiers that are a boolean', text: fileOf({ ...whole, lendingRates: [{ tiers: true }] }), says: 'x.json, data[0].lendingRates[0].tiers: tiers is the boolean true; allowed is an array of objects.' },
  { title: 'additional information that is an array', text: fileOf({ ...whole, additionalInformation: [] }), says: 'x.json, data[0].additionalInformation: additionalInformation is an array; allowed is an object.' },
  { title: 'one id with two contents', text: fixtureText('contradicting.json'), says: 'x.json, data[1]: productId "one" stands at data[0] with other content; allowed is one product an id.' },
  { title: 'more products than allowed', text: `[${Array.from({ length: CDR_LIMITS.products + 1 }, () => '{}').join()}]`, says: 'x.json: The file has 5001 products; allowed are 5000.' },
  { title: 'a file that is too big', text: ' '.repeat(CDR_LIMITS.fileBytes + 1), says: 'x.json: The file has 20971521 bytes; allowed are 20971520.' },
];

test.each(refused)('refuses $title with its place and what is allowed', ({ text, says }) => {
  const file = readCdrFile(text, 'x.json');
  if (file.ok) throw new Error('the file was taken');
  expect(file.errors.map(formatImportError)).toEqual([expect.stringContaining(says)]);
});

it('refuses the whole file for one bad product and names every error', () => {
  const file = readCdrFile(fileOf(whole, { ...whole, productId: 'two', name: '', fees: 1 }, { productId: 'three' }), 'x.json');
  expect(!file.ok && file.errors.map(({ path }) => path)).toEqual(['data[1].name', 'data[1].fees', 'data[2].name', 'data[2].lastUpdated']);
});

it('lists fifty errors and counts the others', () => {
  const file = readCdrFile(JSON.stringify(Array.from({ length: 60 }, () => null)), 'x.json');
  expect(!file.ok && [file.errors.length, file.errors.at(-1)?.message]).toEqual([51, '10 more errors of this kind are not listed.']);
});
