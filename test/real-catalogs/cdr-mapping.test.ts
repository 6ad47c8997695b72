import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CdrImport,
  bankFromFile,
  importCdrFile,
  mapCdrProduct,
  readCdrFile,
} from '../../subgraphs/bank-kit/catalog-import/cdr';
import { ABSENT, CDR_FOLDER } from './folder';
import { accountProblems } from '../subgraphs/bank-kit/catalog-import/cdr/account-check';

/*
 * The banks' own files, which are not part of the project: the folder comes from the environment.
 * The counts are those of the 55 files of 2024-08-12.
 */
const folder = CDR_FOLDER;

if (folder === null) {
  test(ABSENT, () => expect(folder).toBeNull());
} else {
  describe('the published files', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
    const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

    it.each(files)('lose no leaf of %s', (name) => {
      const text = textOf(name);
      const file = readCdrFile(text, name);
      if (!file.ok) throw new Error(JSON.stringify(file.errors));
      const raw = (JSON.parse(text) as { data: unknown[] }).data;
      expect(file.products).toHaveLength(raw.length);
      const problems = file.products.flatMap((product, index) =>
        accountProblems(raw[index], mapCdrProduct(product, { code: 'x' })).map((problem) => `${product.productId}: ${problem}`),
      );
      expect(problems).toEqual([]);
    });

    const imported = new Map<string, Extract<CdrImport, { ok: true }>>();
    beforeAll(() => {
      for (const name of files) {
        const outcome = importCdrFile(textOf(name), name, bankFromFile('', name).code);
        if (outcome.ok) imported.set(name.replace('.json', ''), outcome);
      }
    });

    const terms = (bank: string, code: string) => {
      const found = imported.get(bank)?.products.find((product) => product.terms.code.startsWith(code));
      if (!found) throw new Error(`${bank} has no product ${code}`);
      return found.terms;
    };

    it('are 55 with 448 products and 51,043 values, three of them repaired', () => {
      const reports = [...imported.values()].map(({ report }) => report);
      const sum = (count: (report: (typeof reports)[0]) => number): number => reports.reduce((total, each) => total + count(each), 0);
      expect({
        files: imported.size,
        products: sum(({ products }) => products.length),
        leaves: sum(({ leaves }) => leaves.total),
        repaired: sum(({ leaves }) => leaves.repaired),
      }).toEqual({ files: 55, products: 448, leaves: 51_043, repaired: 3 });
    });

    it('give every bank a code and a prefix of its own', () => {
      const profiles = files.map((name) => bankFromFile('', name));
      expect(new Set(profiles.map(({ code }) => code)).size).toBe(files.length);
      expect(new Set(profiles.map(({ prefix }) => prefix)).size).toBe(files.length);
      expect(profiles.filter(({ prefix }) => !/^[a-z][A-Za-z0-9]*$/.test(prefix))).toEqual([]);
    });

    it('leave open whether the rates of the two monthly line fees are a year\'s or a month\'s', () => {
      const products = imported.get('westpac')?.products.map((product) => product.terms) ?? [];
      const lineFees = products.flatMap(({ fees }) => fees).filter(({ name }) => name === 'Monthly Line Fee');
      expect(lineFees.map(({ frequency, disclosure, amount, maximumRate }) => [frequency, disclosure, amount ?? maximumRate])).toEqual([
        ['MONTHLY', 'UP_TO', '0.144'],
        ['MONTHLY', 'EXACT', '15.00'],
        ['MONTHLY', 'UP_TO', '0.18'],
      ]);
      const kept = products.flatMap(({ unknowns }) => unknowns).filter(({ sourcePath }) => sourcePath?.endsWith('balanceRate'));
      expect(kept.map(({ rawText, reason }) => [rawText, reason])).toEqual([['0.0120', 'AMBIGUOUS'], ['0.0150', 'AMBIGUOUS']]);
    });

    it('keep both least amounts of a term loan that has two', () => {
      const product = terms('rural-bank', '0faf1979');
      expect(product.amount.minimum).toBeUndefined();
      expect(product.unknowns.filter(({ reason }) => reason === 'CONFLICTING').map(({ rawText }) => rawText)).toEqual(['50000.00', '150000.00']);
    });

    it('make no point of a base rate to which a margin is added', () => {
      const rates = imported.get('newcastle-permanent-building-society')?.products.flatMap((product) => product.terms.rates) ?? [];
      const based = rates.filter(({ conditions }) => conditions?.some((text) => text.startsWith('Base rate only')));
      expect(based).toHaveLength(13);
      expect(based.filter(({ disclosure, maximumRate }) => disclosure !== 'FROM' || maximumRate != null)).toEqual([]);
    });

    it('keep a code with a dollar sign and a comma as the bank wrote it', () => {
      const codes = [...imported.values()].flatMap(({ products }) => products.map((product) => product.terms.code));
      expect(codes.some((code) => code.includes('$') && code.includes(','))).toBe(true);
    });
  });
}
