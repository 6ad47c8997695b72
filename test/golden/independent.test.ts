import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, 'independent');

/** What a text imports or requires. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*'([^']+)'/g)].map(([, specifier = '']) => specifier);
}

describe('the second computation', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' });

  it.each(files)('%s imports nothing but its own folder', (file) => {
    expect(importsOf(readFileSync(join(FOLDER, file), 'utf8')).filter((specifier) => !/^\.\/[a-z-]+$/.test(specifier))).toEqual([]);
  });

  it('is more than a file, and an import of the engine would be seen', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(importsOf("import { computeCost } from '../../../subgraphs/finance';\nconst x = require('fs');")).toEqual(['../../../subgraphs/finance', 'fs']);
  });
});
