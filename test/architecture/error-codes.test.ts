import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { allErrorEntries } from '../../schema/errors';

/*
 * The error catalogue and the source say the same, both ways: a code that nothing emits misleads
 * whoever reads the manual, a code that the manual lacks misleads whoever meets it.
 */

const PROJECT = join(__dirname, '..', '..');
const ROOMS = ['schema', 'subgraphs', 'gateway'];
const CATALOGUE_FOLDER = ['schema', 'errors', 'codes'].join(sep);

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

function sourcesOf(room: string): SourceFile[] {
  return readdirSync(join(PROJECT, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|cjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(`${sep}node_modules${sep}`))
    .map((path) => ({ path: relative(PROJECT, path), text: readFileSync(path, 'utf8') }))
    .filter((file) => !file.path.startsWith(CATALOGUE_FOLDER));
}

const sources = ROOMS.flatMap(sourcesOf);
const entries = allErrorEntries();

/** As a literal, or as the beginning of a sentence, which is how the launcher says it. */
function quotes(text: string, code: string): boolean {
  return text.includes(`'${code}'`) || text.includes(`"${code}"`) || text.includes(`\`${code}: `);
}

/** Places in which a literal is certainly an error code. */
const EMISSIONS = [
  /\bcodedError\(\s*['"](\w+)['"]/g,
  /\bnew StartupError\(\s*['"](\w+)['"]/g,
  /\bextensions:\s*\{[^}]*?\bcode:\s*['"](\w+)['"]/g,
];

interface Emission {
  readonly code: string;
  readonly path: string;
}

function emissionsIn({ path, text }: SourceFile): Emission[] {
  return EMISSIONS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => ({ code: match[1] ?? '', path })));
}

describe('the error codes', () => {
  it('are read from sources that are there', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(sources.flatMap(emissionsIn)).toContainEqual({
      code: 'BAD_USER_INPUT',
      path: join('schema', 'errors', 'jinqiao-error.ts'),
    });
  });

  const ownCodes = entries.filter((entry) => entry.emittedBy === 'JINQIAO' && !entry.retired).map((entry) => entry.code);

  it.each(ownCodes)('%s of the catalogue is emitted somewhere', (code) => {
    const users = sources.filter((file) => quotes(file.text, code)).map((file) => file.path);
    expect(users).not.toEqual([]);
  });

  it('that the source emits stand in the catalogue and are not retired', () => {
    const current = new Set(entries.filter((entry) => !entry.retired).map((entry) => entry.code));
    expect(sources.flatMap(emissionsIn).filter(({ code }) => !current.has(code))).toEqual([]);
  });
});
