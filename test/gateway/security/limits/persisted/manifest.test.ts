import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readManifest } from '../../../../../gateway/security';

const body = 'query Banks { banks { code } }';
const id = createHash('sha256').update(body).digest('hex');
const operation = { id, name: 'Banks', type: 'query', body };
const file = { format: 'apollo-persisted-query-manifest', version: 1, operations: [operation] };

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'manifest-'))));
afterAll(() => rmSync(folder, { recursive: true }));

function written(text: string): string {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, text);
  return path;
}

describe('a manifest of operations', () => {
  it('gives the text of each by its hash', () => {
    expect(readManifest(written(JSON.stringify(file)))).toEqual(new Map([[id, body]]));
  });

  it.each<[string, string, RegExp]>([
    ['no JSON', '{', /not JSON/],
    ['null', 'null', /format/],
    ['another format', JSON.stringify({ ...file, format: 'relay' }), /format/],
    ['another version', JSON.stringify({ ...file, version: 2 }), /version/],
    ['no list', JSON.stringify({ ...file, operations: {} }), /list of objects/],
    ['an operation without a body', JSON.stringify({ ...file, operations: [{ id }] }), /list of objects/],
    ['an operation of null', JSON.stringify({ ...file, operations: [null] }), /list of objects/],
    ['an id of another text', JSON.stringify({ ...file, operations: [{ ...operation, body: `${body} ` }] }), /is not the SHA-256/],
    ['more than 16 MiB', JSON.stringify(file).padEnd(16 * 1_048_576 + 1), /more than 16777216 bytes/],
  ])('is refused whole where it is %s', (_what, text, why) => {
    expect(() => readManifest(written(text))).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED', message: expect.stringMatching(why) }));
  });

  it('may have exactly 16 MiB', () => {
    expect(readManifest(written(JSON.stringify(file).padEnd(16 * 1_048_576))).size).toBe(1);
  });

  it('is refused where it cannot be read', () => {
    expect(() => readManifest(join(folder, 'missing.json'))).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED' }));
    expect(() => readManifest(folder)).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED' }));
  });
});
