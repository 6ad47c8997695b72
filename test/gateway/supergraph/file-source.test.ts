import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SupergraphFileError, createFileSource } from '../../../gateway/supergraph';

const supergraph = 'enum join__Graph { A } type Query { a: Int }';

describe('a supergraph from a file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'file-source-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const fileOf = (text: string) => {
    const path = join(folder, 'supergraph.graphql');
    writeFileSync(path, text);
    return path;
  };
  const refuse = () => {
    throw new Error('It is for: SECURITY.\nMore.');
  };

  test('is delivered once, whole', async () => {
    const delivered: string[] = [];
    const source = createFileSource({ path: fileOf(supergraph) });
    source.start((sdl) => delivered.push(sdl));
    await source.waitForFirst(5_000);
    await source.stop();
    expect(delivered).toEqual([supergraph]);
  });

  const cases: { title: string; path: () => string; accept?: () => void; message: RegExp }[] = [
    { title: 'is not there', path: () => join(folder, 'none.graphql'), message: /cannot be read: there is no such file\.$/ },
    { title: 'is a folder', path: () => folder, message: /cannot be read: it is a folder\.$/ },
    { title: 'is not GraphQL', path: () => fileOf('{"a":1}'), message: /is not GraphQL: Syntax Error: [^\n]*[^.]\.$/ },
    { title: 'is empty', path: () => fileOf(''), message: /is not GraphQL: Syntax Error: Unexpected <EOF>\.$/ },
    { title: 'is a subgraph', path: () => fileOf('type Query { a: Int }'), message: /is GraphQL but no supergraph: it has no enum join__Graph\.$/ },
    { title: 'is refused by the gateway', path: () => fileOf(supergraph), accept: refuse, message: /is refused by the gateway: It is for: SECURITY\.$/ },
  ];
  test.each(cases)('is one clear sentence when the file $title', async ({ path, accept = () => undefined, message }) => {
    const source = createFileSource({ path: path() });
    source.start(accept);
    const error: unknown = await source.waitForFirst(5_000).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(SupergraphFileError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toMatch(/^The supergraph file "[^"]+" [^\n]+$/);
  });

  test('is not delivered after a stop', async () => {
    const delivered: string[] = [];
    const source = createFileSource({ path: fileOf(supergraph) });
    source.start((sdl) => delivered.push(sdl));
    await source.stop();
    await expect(source.waitForFirst()).rejects.toThrow('stopped');
    expect(delivered).toEqual([]);
  });
});
