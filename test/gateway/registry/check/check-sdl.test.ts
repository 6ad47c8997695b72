import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_BANKS } from '../../../../gateway/cli/sample-banks';
import { type Finding, checkSdl } from '../../../../gateway/registry';
import { CONTRACT_BANK, readContractSdl } from '../../../../schema';
import { bankFromCdrFile, createBank } from '../../../../subgraphs/bank-kit';
import { abc } from '../../../../subgraphs/banks/abc';
import { BROKEN, type Edit } from './broken-sdls';

const FIXTURES = join(__dirname, '..', '..', '..', 'subgraphs', 'bank-kit', 'catalog-import', 'cdr', 'fixtures');
const guests = ['lending-rates', 'fees', 'constraints'].map((code) => {
  const { definition } = bankFromCdrFile(readFileSync(join(FIXTURES, `${code}.json`), 'utf8'), `${code}.json`, code);
  if (!definition) throw new Error(`${code} is refused`);
  return createBank(definition);
});
const published = ['abc', 'enterprise', 'icbc', 'mengyin', 'offers', 'policy', 'rcb'];
const check = (sdl: string, name = 'abc'): Finding[] => checkSdl(name, sdl, { published });

describe('a bank conforms', () => {
  it.each([...SAMPLE_BANKS, ...guests].map(({ profile, sdl }) => [profile.code, sdl()]))('%s', (code, sdl) => {
    expect(check(sdl, code)).toEqual([]);
  });

  it('by the contract itself', () => {
    expect(check(readContractSdl(), CONTRACT_BANK.code)).toEqual([]);
  });

  it.each<[string, (sdl: string) => string]>([
    ['in the notation of another tool', (sdl) => `schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query mutation: Mutation } ${sdl}`],
    ['with its types split', (sdl) => sdl.replace('type Query {', 'type Query { abcProduct(id: ID!, version: String, asOf: DateTime): AbcProduct } extend type Query {').replace(/\) {0,1}: AbcProduct\n/, '$&').replace(/ {2}"""\n {2}One version[^"]*"""\n {2}abcProduct\([^\n]*\n/, '')],
    ['with each field shared instead of the type', (sdl) => sdl.replace('type Validity @shareable {\n  from: CalendarDate\n  """Last day, inclusive; null: open"""\n  to: CalendarDate', 'type Validity {\n from: CalendarDate @shareable to: CalendarDate @shareable')],
    ['without mutations and what they take', (sdl) => sdl.replace(/type Mutation \{[\s\S]*$/, '').replace(/input \w+ \{[^}]*\}/g, '').replace(/"""[^"]*"""\s*(?="""|$)/g, '')],
    ['with an argument more, which nobody must give', (sdl) => sdl.replace('abcProduct(id: ID!,', 'abcProduct(branch: String, id: ID!,')],
  ])('%s', (_how, edit) => {
    const sdl = edit(abc.sdl());
    expect(sdl).not.toBe(abc.sdl());
    expect(check(sdl)).toEqual([]);
  });
});

describe('a bank does not conform whose SDL', () => {
  it.each(BROKEN)('%s', (_what, edits, found) => {
    const sdl = edits.reduce(apply, abc.sdl());
    expect(check(sdl).map((finding) => [finding.code, finding.coordinate, textAt(sdl, finding)])).toEqual(found.map(([code, coordinate, text]) => [code, coordinate, text === null ? null : expect.stringMatching(startsWith(text))]));
    for (const { mend, message } of check(sdl)) {
      expect(message).toMatch(/[^\s]$/);
      expect(mend).toMatch(/\S/);
    }
  });

  it.each([
    ['a--bc', ['a-bc'], 'PREFIX_TAKEN'],
    ['financing', [], 'NAME_REFUSED'],
    ['policy', [], 'NAME_REFUSED'],
    ['ABC', [], 'NAME_REFUSED'],
  ])('is of the code %s beside %p', (code, others, found) => {
    expect(checkSdl(code, abc.sdl(), { published: others })[0]).toMatchObject({ code: found, severity: 'ERROR', line: null });
  });

  it('says line, column and the line to write', () => {
    const sdl = '\n\ntype AbcProduct implements FinancingProduct @key(fields: "id version") {\n  id: ID\n}\n';
    const findings = check(sdl);
    expect(findings.find(({ code }) => code === 'FIELD_TYPE')).toEqual({
      code: 'FIELD_TYPE',
      severity: 'ERROR',
      coordinate: 'AbcProduct.id',
      line: 4,
      column: 7,
      message: 'AbcProduct.id is ID; the contract has ID!.',
      mend: 'Write: id: ID! @shareable',
    });
    expect(findings.find(({ coordinate }) => coordinate === 'AbcProduct.rates')).toMatchObject({ line: 3, column: 6, mend: 'Add to AbcProduct: rates: [RateComponent!]! @listSize(assumedSize: 5) @shareable' });
  });

  it('is wrong in more places than anybody reads', () => {
    const findings = check(`${abc.sdl()}${Array.from({ length: 5_000 }, (_each, index) => `type Foreign${index} { a: Int }`).join('\n')}`);
    expect(findings).toHaveLength(200);
    expect(findings.at(-1)).toMatchObject({ code: 'MORE_FINDINGS', severity: 'INFO', message: '4801 more are not listed.' });
  });

  it.each([
    ['lists in lists', `type AbcProduct { a: ${'['.repeat(20_000)}Int${']'.repeat(20_000)} }`],
    ['values in values', `type AbcProduct @tag(name: ${'['.repeat(20_000)}1${']'.repeat(20_000)}) { a: Int }`],
  ])('is nested beyond reading: %s', (_what, sdl) => {
    expect(check(sdl)[0]).toMatchObject({ code: 'SDL_SYNTAX', severity: 'ERROR' });
  });
});

function apply(sdl: string, [find, replacement]: Edit): string {
  const edited = sdl.replace(find, replacement);
  expect(edited).not.toBe(sdl);
  return edited;
}

function textAt(sdl: string, { column, line }: Finding): string | null {
  if (line === null || column === null) return null;
  const lines = sdl.split('\n').slice(line - 1);
  return lines.join('\n').slice(column - 1, column + 79);
}

function startsWith(text: string): RegExp {
  return text === '' ? /^$/ : new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}
