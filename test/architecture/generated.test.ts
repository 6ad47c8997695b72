import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../gateway/cli/generated-files';

const root = join(__dirname, '..', '..');
const generated = generatedFiles();

describe('what is generated and committed', () => {
  it.each([...generated.keys()])('%s is as the source makes it; "npm run build && npm run emit" writes it anew', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(generated.get(path));
  });

  it('is all that stands in schema/sdl', () => {
    const committed = readdirSync(join(root, 'schema', 'sdl')).map((name) => `schema/sdl/${name}`);
    expect(committed.sort()).toEqual([...generated.keys()].filter((path) => path.startsWith('schema/sdl/')).sort());
  });
});
