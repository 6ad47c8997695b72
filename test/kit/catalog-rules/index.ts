import { PRODUCT_RULES } from '../../../subgraphs/bank-kit/product-rules';
import { codesRule, foreignCodesRule } from './codes';
import { clausesRule, conflictsRule, contractRateRule } from './completeness';
import { type CatalogRule, type SampleBank, ofEveryProduct } from './rule';
import { ownFieldsRule, timesRule } from './times-and-own';
import { decimalsRule } from './values';

export type { CatalogRule, SampleBank } from './rule';

/**
 * One property a rule; a catalog is sound where none has a problem. What every bank's products keep,
 * and what a sample keeps besides, or GraphQL sees to where a product is not written by hand.
 */
export const catalogRules: readonly CatalogRule[] = Object.freeze([
  ...PRODUCT_RULES.map(ofEveryProduct),
  timesRule,
  codesRule,
  foreignCodesRule,
  decimalsRule,
  clausesRule,
  contractRateRule,
  conflictsRule,
  ownFieldsRule,
]);

const LEAST_PRODUCTS = 12;
const LEAST_OWN_FIELDS = 3;
const ADDED_BY_THE_KIT = ['id', 'version', 'bankCode', 'effectiveFrom', 'recordedAt', 'backfilled'];

/** Declares the tests that every bank's catalog has to pass; call it inside a describe. */
export function testSampleCatalog(bank: SampleBank): void {
  const { catalog, fields } = bank;

  it.each(catalogRules)('$title', ({ problems }) => {
    const found = catalog.flatMap((entry) => problems(entry, bank).map((problem) => `${entry.terms.code}: ${problem}`));
    expect(found).toEqual([]);
  });

  it(`has at least ${LEAST_PRODUCTS} products with codes of their own`, () => {
    expect(new Set(catalog.map(({ terms }) => terms.code)).size).toBeGreaterThanOrEqual(LEAST_PRODUCTS);
  });

  it('has no two versions of a product that take effect at one instant', () => {
    const versions = catalog.map(({ effectiveFrom, terms }) => `${terms.code} ${effectiveFrom}`);
    expect(versions.filter((version, index) => versions.indexOf(version) !== index)).toEqual([]);
  });

  it(`has at least ${LEAST_OWN_FIELDS} fields of its own, each used, described and named unlike the contract's`, () => {
    const contract = new Set([...ADDED_BY_THE_KIT, ...catalog.flatMap(({ terms }) => Object.keys(terms))]);
    const used = new Set(catalog.flatMap(({ own }) => Object.keys(own)));
    expect(fields.length).toBeGreaterThanOrEqual(LEAST_OWN_FIELDS);
    expect(fields.filter(({ description, name }) => !description || contract.has(name) || !used.has(name))).toEqual([]);
  });
}
