import { createComposer } from '../../../gateway/supergraph';
import { federated } from '../../kit/subgraph-server';

const subgraph = (name: string, typeDefs: string) => ({ name, url: `http://127.0.0.1:1/${name}`, sdl: federated(typeDefs) });
const products = subgraph('products', 'type Query { products: [Product] } type Product @key(fields: "id") { id: ID! name: String }');
const ratings = subgraph('ratings', 'type Product @key(fields: "id") { id: ID! rating: Int }');

jest.setTimeout(30_000);

describe('composing', () => {
  test('joins subgraphs into a supergraph that names each with its address', async () => {
    const result = await createComposer().compose([products, ratings]);
    expect(result).toMatchObject({ kind: 'success', hints: expect.any(Array) });
    const sdl = result.kind === 'success' ? result.supergraphSdl : '';
    for (const { name, url } of [products, ratings]) expect(sdl).toContain(`@join__graph(name: "${name}", url: "${url}")`);
  });

  test('gives hints a code and a message', async () => {
    const other = subgraph('other', 'type Product @key(fields: "id") { "Another text." id: ID! stock: Int }');
    const described = subgraph('described', 'type Query { a: Int } type Product @key(fields: "id") { "One text." id: ID! }');
    expect(await createComposer().compose([described, other])).toMatchObject({
      hints: [{ code: 'INCONSISTENT_DESCRIPTION', message: expect.stringContaining('Product.id') }],
    });
  });

  test('says with code and subgraph why subgraphs do not compose', async () => {
    const contradicting = subgraph('contradicting', 'type Product @key(fields: "id") { id: ID! name: Int }');
    expect(await createComposer().compose([products, contradicting])).toEqual({
      kind: 'failure',
      errors: expect.arrayContaining([{ code: 'FIELD_TYPE_MISMATCH', message: expect.stringContaining('"contradicting"') }]),
    });
  });

  test('names every subgraph whose SDL does not parse', async () => {
    const broken = { ...products, sdl: 'type {' };
    const alsoBroken = { ...ratings, sdl: '{{' };
    const result = await createComposer().compose([broken, alsoBroken]);
    expect(result).toEqual({
      kind: 'failure',
      errors: ['products', 'ratings'].map((name) => ({
        code: 'INVALID_GRAPHQL',
        message: expect.stringMatching(new RegExp(`^\\[${name}\\] Syntax Error`)),
      })),
    });
  });

  test('fails, and is not to be tried again, where composition itself throws', async () => {
    expect(await createComposer().compose([products, { ...ratings, name: 'products' }])).toEqual({
      kind: 'failure',
      errors: [{ code: 'COMPOSITION_ERROR', message: expect.stringContaining('products already exists') }],
    });
  });

  test('is interrupted at its time limit, and the next call is not', async () => {
    const composer = createComposer({ timeoutMs: 1 });
    expect(await composer.compose([products])).toEqual({ kind: 'interrupted', reason: 'it took longer than 1 ms' });
    expect(await createComposer().compose([products])).toMatchObject({ kind: 'success' });
  });

  test('is interrupted by its caller, before and during', async () => {
    const composer = createComposer();
    const abort = new AbortController();
    const during = composer.compose([products], abort.signal);
    const before = composer.compose([ratings], abort.signal);
    // By then the thread of the first is there, and far from done.
    await new Promise(setImmediate);
    abort.abort();
    expect(await Promise.all([during, before])).toEqual(Array(2).fill({ kind: 'interrupted', reason: 'it was given up' }));
  });

  test('leaves the thread that asks free meanwhile', async () => {
    let turns = 0;
    let composing = true;
    const turn = () => {
      turns += 1;
      if (composing) setImmediate(turn);
    };
    turn();
    await createComposer().compose([products, ratings]);
    composing = false;
    expect(turns).toBeGreaterThan(100);
  });
});
