import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'graphql';
import { createLastGood } from '../../../gateway/supergraph';

const FILE = 'last-good-supergraph.graphql';
const sdl = '"联合超图"\ntype Query {\n  a: Int\n}\n';

describe('the last good supergraph', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'last-good-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('is none in an empty folder and in one that is not there', async () => {
    expect(await createLastGood({ folder }).load()).toEqual({ kind: 'none' });
    expect(await createLastGood({ folder: join(folder, 'a', 'b') }).load()).toEqual({ kind: 'none' });
  });

  test('is read back as it was saved, by another start, in a folder made for it', async () => {
    const deep = join(folder, 'a', 'b');
    await createLastGood({ folder: deep }).save('type Query { before: Int }');
    await createLastGood({ folder: deep }).save(sdl);
    expect(await createLastGood({ folder: deep }).load()).toEqual({ kind: 'found', supergraphSdl: sdl });
  });

  test('leaves one file behind, which is GraphQL with a comment', async () => {
    await createLastGood({ folder }).save(sdl);
    expect(readdirSync(folder)).toEqual([FILE]);
    expect(parse(readFileSync(join(folder, FILE), 'utf8')).definitions).toHaveLength(1);
  });

  const damages: { title: string; damage: (text: string) => string; reason: string }[] = [
    { title: 'cut off', damage: (text) => text.slice(0, -5), reason: 'its digest does not match its content' },
    { title: 'edited', damage: (text) => text.replace('a: Int', 'a: Int!'), reason: 'its digest does not match its content' },
    { title: 'empty', damage: () => '', reason: 'its first line is no digest' },
    { title: 'without its first line', damage: () => sdl, reason: 'its first line is no digest' },
  ];
  test.each(damages)('is known to be corrupt when it is $title', async ({ damage, reason }) => {
    const lastGood = createLastGood({ folder });
    await lastGood.save(sdl);
    const path = join(folder, FILE);
    writeFileSync(path, damage(readFileSync(path, 'utf8')));
    expect(await lastGood.load()).toEqual({ kind: 'corrupt', reason });
  });

  test('is reported as corrupt where it cannot be read', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await createLastGood({ folder: file }).load()).toEqual({ kind: 'corrupt', reason: expect.stringContaining('ENOTDIR') });
  });
});
