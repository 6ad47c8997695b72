import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HOSTILE_ADDRESSES } from '../../../bench/kit/hostile-addresses';
import { HOSTILE_SDLS, LARGEST_SDLS } from '../../../bench/kit/hostile-sdls';
import { sampleSubgraphs } from '../../../gateway/cli/generated-files';
import { createComposer } from '../../../gateway/supergraph';
import { type TestRegistry, startRegistry } from '../../kit/registry';

const url = 'http://127.0.0.1:4001/graphql';

describe('of a bank, the registry', () => {
  let registry: TestRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
  });
  afterAll(async () => {
    await registry.close();
    expect(registry.faults).toEqual([]);
  });
  const publish = (sdl: string, name = 'abc', from = name): Promise<Response> => registry.call(`/subgraphs/${name}`, { method: 'PUT', from, body: JSON.stringify({ url, sdl }) });

  it.each(HOSTILE_SDLS)('refuses $name and says what is allowed', async ({ allowed, sdl }) => {
    const before = await registry.graph();
    const response = await publish(sdl());
    const { error } = (await response.json()) as { error: Record<string, string> };
    expect([response.status, error.code, error.field]).toEqual([400, 'BAD_USER_INPUT', 'sdl']);
    expect(error.allowed).toContain(allowed);
    expect(JSON.stringify(error).length).toBeLessThan(1_000);
    expect(await registry.graph()).toEqual(before);
  });

  it('refuses 10 MB in one line before they are kept', async () => {
    const response = await publish(`type Query { abcProducts: Int } ${'#'.repeat(10_000_000)}`);
    expect([response.status, ((await response.json()) as { error: { code: string } }).error.code]).toEqual([413, 'REQUEST_TOO_LARGE']);
  });

  it.each(LARGEST_SDLS)('takes $name', async ({ sdl }) => {
    expect((await publish(sdl(), 'abc', 'cli')).status).toBe(200);
  });

  it('says where what it refuses stands, and counts a bank that an operator publishes in the same way', async () => {
    const sdl = `type Query {\n  "贷\u200b款" abcProducts: Int }`;
    for (const from of ['abc', 'cli']) expect(await (await publish(sdl, 'abc', from)).json()).toMatchObject({ error: { value: '"U+200B"', allowed: expect.stringContaining('(line 2, column 5)') as string } });
    const deep = `type Query {\n\n  abcProducts: ${'['.repeat(12)} }`;
    expect(await (await publish(deep)).json()).toMatchObject({ error: { allowed: 'at most 12 (line 3, column 27)' } });
  });

  it('takes every subgraph of the house, and a mark of its encoding', async () => {
    for (const { name, sdl } of sampleSubgraphs()) expect([name, (await publish(`\ufeff${sdl}`, name, 'cli')).status]).toEqual([name, 200]);
  });

  it('lets offers say more than a bank', async () => {
    const sdl = `type Query { a: Int } ${Array.from({ length: 2_000 }, (_, index) => `type Bank${index}Product { id: ID! }`).join(' ')}`;
    expect((await publish(sdl, 'offers', 'cli')).status).toBe(200);
    expect((await publish(sdl, 'abc', 'cli')).status).toBe(400);
  });
});

describe('composing', () => {
  const composer = createComposer();
  const compose = (sdl: string) => composer.compose([{ name: 'abc', url, sdl }]);

  it.each(LARGEST_SDLS)('of $name comes to an end', async ({ sdl }) => {
    expect(await compose(sdl())).toMatchObject({ kind: 'success' });
  });

  it.each([
    ['inputs that nobody can fill', 'type Query { a(i: AbcProductInput!): Int } input AbcProductInput { other: OtherInput! } input OtherInput { again: AbcProductInput! }', 'INVALID_GRAPHQL', 'AbcProductInput'],
    ['interfaces of each other', 'type Query { a: A } interface A implements B { a: Int } interface B implements A { a: Int }', 'INVALID_GRAPHQL', 'circular'],
  ])('refuses %s', async (_what, sdl, code, word) => {
    const result = await compose(sdl);
    expect(result).toMatchObject({ kind: 'failure', errors: expect.arrayContaining([{ code, message: expect.stringContaining(word) as string }]) as unknown });
  });
});

it('the README counts what the report publishes', () => {
  const count = HOSTILE_SDLS.length + HOSTILE_ADDRESSES.length;
  for (const [file, words] of [['README.md', `${count} hostile publications`], ['README.zh-CN.md', `${count} 种恶意发布`]] as const) {
    expect(readFileSync(join(__dirname, '../../..', file), 'utf8')).toContain(words);
  }
});
