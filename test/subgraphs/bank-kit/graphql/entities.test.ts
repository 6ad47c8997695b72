import { OFFERS_PART } from '../../../kit/callers';
import { entry } from '../sample-entries';
import { type OpenBank, openBank } from './open-bank';

interface Entities {
  readonly _entities: readonly ({ readonly id: string; readonly version: string; readonly name: string } | null)[];
}

interface Reference {
  readonly __typename: string;
  readonly id: string;
  readonly version: string;
}

const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on TestBankProduct { id version name } }
}`;
const VERSIONS = '{ testBankCatalogSnapshot { versions { id version } } }';

let bank: OpenBank;
let references: Reference[];
beforeAll(async () => {
  bank = await openBank({ catalog: Array.from({ length: 600 }, (_, index) => entry(`p${index}`)) }, { caller: OFFERS_PART });
  const { data } = await bank.ask<{ testBankCatalogSnapshot: { versions: { id: string; version: string }[] } }>(VERSIONS);
  references = data?.testBankCatalogSnapshot.versions.map((key) => ({ __typename: 'TestBankProduct', ...key })) ?? [];
});
afterAll(() => bank.close());

const resolve = (representations: readonly object[]) => bank.ask<Entities>(ENTITIES, { representations });
const keyOf = ({ id, version }: { id: string; version: string }) => ({ id, version });

describe('references to versions of products', () => {
  it('cost one statement for 20, and come back in their order, each as often as it is asked for', async () => {
    const asked = [...references.slice(0, 9), ...references.slice(0, 9).reverse(), ...references.slice(20, 22)];
    const { data, errors, statements } = await resolve(asked);
    expect(errors).toBeUndefined();
    expect(asked).toHaveLength(20);
    expect(data?._entities.map((product) => product && keyOf(product))).toEqual(asked.map(keyOf));
    expect(data?._entities[0]?.name).toMatch(/（示例）$/);
    expect(statements).toHaveLength(1);
  });

  it('cost two statements for 600, since a statement has a bound', async () => {
    const { data, errors, statements } = await resolve(references);
    expect(errors).toBeUndefined();
    expect(data?._entities.map((product) => product && keyOf(product))).toEqual(references.map(keyOf));
    expect(statements).toHaveLength(2);
  });

  it('that are not kept are null with VERSION_NOT_KEPT at their place, and the others are answered', async () => {
    const [first, second] = references as [Reference, Reference];
    const asked = [first, { ...first, version: 'earlier' }, second, { ...second, id: 'test-bank:none' }];
    const { data, errors, statements } = await resolve(asked);
    expect(data?._entities.map((product) => product?.id ?? null)).toEqual([first.id, null, second.id, null]);
    expect(errors).toMatchObject([
      { path: ['_entities', 1], message: `test-bank does not keep version earlier of ${first.id}.`, extensions: { code: 'VERSION_NOT_KEPT', id: first.id, version: 'earlier' } },
      { path: ['_entities', 3], extensions: { code: 'VERSION_NOT_KEPT', id: 'test-bank:none', version: second.version } },
    ]);
    expect(statements).toHaveLength(1);
  });

  it.each<[title: string, change: (of: Reference) => object]>([
    ['whose id has the mark that joins id and version', ({ id, version }) => ({ id: `${id}@${version}`, version })],
    ['whose version has it', ({ id, version }) => ({ id, version: `${version}@${version}` })],
    ['that differ by case', ({ id, version }) => ({ id: id.toUpperCase(), version })],
    ['with a blank behind', ({ id, version }) => ({ id: `${id} `, version })],
    ['without a version', ({ id }) => ({ id, version: undefined })],
    ['without an id', ({ version }) => ({ id: undefined, version })],
    ['with what is no text', () => ({ id: { $ne: '' }, version: ['1'] })],
  ])('%s find nothing', async (_title, change) => {
    const [reference] = references as [Reference];
    const { data, errors } = await resolve([{ ...reference, ...change(reference) }, reference]);
    expect(data?._entities.map((product) => product?.id ?? null)).toEqual([null, reference.id]);
    expect(errors).toMatchObject([{ path: ['_entities', 0], extensions: { code: 'VERSION_NOT_KEPT' } }]);
  });
});
