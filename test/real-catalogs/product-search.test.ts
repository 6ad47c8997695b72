import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bankFromCdrFile } from '../../subgraphs/bank-kit';
import { type ProductsQuestion, findProducts } from '../../subgraphs/offers/product-search/find-products';
import { Catalog } from '../../subgraphs/offers/snapshots/catalog';
import { SAMPLE_NOW, samplePolicies, snapshotOf } from '../kit/sample-catalog';
import { ABSENT, CDR_FOLDER } from './folder';

if (CDR_FOLDER === null) {
  test(ABSENT, () => expect(CDR_FOLDER).toBeNull());
} else {
  const folder = CDR_FOLDER;

  describe('a search of the published products', () => {
    let catalog: Catalog;
    beforeAll(() => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
      const banks = files.flatMap((name) => {
        const { definition } = bankFromCdrFile(readFileSync(join(folder, name), 'utf8'), name, null);
        return definition ? [snapshotOf(definition.profile, definition.catalog)] : [];
      });
      catalog = new Catalog(banks, samplePolicies());
    });

    const find = (question: ProductsQuestion) => findProducts(catalog, SAMPLE_NOW, { first: 100, ...question });

    it.each(['overdraft', 'equipment finance', 'business mortgage', 'farm', 'line of credit'])('%s finds products, those that are called so first', (search) => {
      const words = search.split(' ');
      const { nodes, totalCount } = find({ search });
      expect(totalCount).toBeGreaterThan(0);
      const areInName = nodes.map(({ name }) => words.every((word) => name.toLowerCase().includes(word)));
      expect(areInName).toEqual([...areInName].sort((a, b) => Number(b) - Number(a)));
    });

    it('finds the products of a bank by its name', () => {
      const { nodes, totalCount } = find({ search: 'Bankwest' });
      expect(totalCount).toBeGreaterThan(0);
      expect(new Set(nodes.map(({ bankCode }) => bankCode)).size).toBe(1);
    });

    it('finds every product by its own name', () => {
      const all = catalog.allInForce(SAMPLE_NOW);
      const missed = all.filter(({ id, name }) => {
        const search = name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim().split(' ').slice(0, 10).join(' ');
        return !find({ search, filter: { banks: [id.split(':')[0] ?? ''] } }).nodes.some((node) => node.id === id);
      });
      expect(missed.map(({ name }) => name)).toEqual([]);
      expect(all.length).toBeGreaterThan(400);
    });

    it('counts by code what a filter by the code leaves', () => {
      const { currencies, instruments, rateKinds } = find({ search: 'business' }).facets();
      expect(currencies.map(({ code }) => code)).toEqual(['AUD']);
      for (const { code, count } of instruments) expect(find({ search: 'business', filter: { instruments: [code] } }).totalCount).toBe(count);
      for (const { code, count } of rateKinds) expect(find({ search: 'business', filter: { rateKinds: [code] } }).totalCount).toBe(count);
    });
  });
}
