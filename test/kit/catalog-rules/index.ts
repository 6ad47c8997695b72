import { codesRule, foreignCodesRule } from './codes';
import { feeDisclosureRule, rateDisclosureRule } from './disclosure';
import { honestyRule, lineageRule, ownFieldsRule, timesRule, unknownsRule } from './honesty';
import type { CatalogRule, SampleBank } from './rule';
import { criteriaOperandsRule, pricingRule, repaymentsRule } from './terms';
import { decimalsRule, rangesRule } from './values';

export type { CatalogRule, SampleBank } from './rule';

/** One property a rule; a catalog is sound where none has a problem. */
export const catalogRules: readonly CatalogRule[] = Object.freeze([
  honestyRule,
  timesRule,
  codesRule,
  foreignCodesRule,
  decimalsRule,
  rangesRule,
  criteriaOperandsRule,
  rateDisclosureRule,
  feeDisclosureRule,
  repaymentsRule,
  pricingRule,
  unknownsRule,
  lineageRule,
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
