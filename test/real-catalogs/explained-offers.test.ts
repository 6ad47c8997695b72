import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bankFromCdrFile } from '../../subgraphs/bank-kit';
import type { FinancingOffer } from '../../subgraphs/offers/graphql/offer.type';
import { Catalog } from '../../subgraphs/offers/snapshots/catalog';
import { explainedOfferProblems, pricingOf } from '../kit/explained-offer';
import { type GridOfNeeds, everyOffer, needsOfGrid } from '../kit/offers-of-needs';
import { PricingCounts } from '../kit/pricing-counts';
import { samplePolicies, snapshotOf } from '../kit/sample-catalog';
import { ABSENT, CDR_FOLDER } from './folder';

/* Thousands of offers, each built in full: a busy machine takes minutes. */
jest.setTimeout(240_000);

const COVERAGE = join(__dirname, 'COVERAGE.md');
const PRODUCTS = 448;

const GRID: GridOfNeeds = {
  currency: 'AUD',
  amounts: ['1000.00', '20000.00', '75000.00', '200000.00', '1000000.00', '10000000.00'],
  terms: [1, 12, 36, 84],
  purposes: ['WORKING_CAPITAL', 'FIXED_ASSET', 'AGRICULTURE', 'TRADE', 'OTHER'],
  applicants: [
    { legalForm: 'LIMITED_COMPANY', ownerAge: 40 },
    {},
    { legalForm: 'NATURAL_PERSON', ownerAge: 17 },
    { legalForm: 'COOPERATIVE', ownerAge: 71, annualRevenue: '5000000', employees: 12 },
    { legalForm: 'SOLE_PROPRIETORSHIP', establishedOn: '2026-05-01' },
  ],
};

/** What is not known, by the part of the product and the reason, the items of a list taken together. */
function unknownsOf({ unknowns }: FinancingOffer): string[] {
  return unknowns.map(({ field, reason }) => `${field.replace(/\[\d+\]/g, '[]')} ${reason}`);
}

function countTable(head: readonly string[], counts: ReadonlyMap<string, number>): string {
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `| ${key.replace(' ', ' | ')} | ${count} |`);
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length - 1)} ---: |`, ...rows].join('\n');
}

if (CDR_FOLDER === null) {
  test(ABSENT, () => expect(CDR_FOLDER).toBeNull());
} else {
  const folder = CDR_FOLDER;

  describe(`a grid of needs held against the ${PRODUCTS} published products`, () => {
    const problems: string[] = [];
    const [byNeed, byBank] = [new PricingCounts(), new PricingCounts()];
    const unknown = new Map<string, number>();
    const needs = needsOfGrid(GRID);
    const offersOfNeed: number[] = [];

    beforeAll(() => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.json')).sort();
      const banks = files.flatMap((name) => {
        const { definition } = bankFromCdrFile(readFileSync(join(folder, name), 'utf8'), name, null);
        return definition ? [snapshotOf(definition.profile, definition.catalog)] : [];
      });
      const catalog = new Catalog(banks, samplePolicies());
      for (const need of needs) {
        const offers = everyOffer(catalog, need).sort((a, b) => ((a.product?.id ?? '') < (b.product?.id ?? '') ? -1 : 1));
        offersOfNeed.push(offers.length);
        for (const offer of offers) {
          const title = `${offer.product?.id}, ${need.amount} for ${need.termMonths} months`;
          problems.push(...explainedOfferProblems(offer).map((problem) => `${title}: ${problem}`));
          byNeed.add(`${need.amount} for ${need.termMonths} months`, pricingOf(offer));
          byBank.add(offer.product?.bankCode ?? '', pricingOf(offer));
          for (const key of unknownsOf(offer)) unknown.set(key, (unknown.get(key) ?? 0) + 1);
        }
      }
    });

    it('is of at least twenty needs, each of which every product answers', () => {
      expect(needs.length).toBeGreaterThanOrEqual(20);
      expect(offersOfNeed).toEqual(needs.map(() => PRODUCTS));
    });

    it('has every offer priced, ranged or explained', () => {
      expect(problems).toEqual([]);
    });

    it('is priced as far as COVERAGE.md says, so that a change of the mapping or of a price shows', () => {
      const coverage = [
        '# How far the published Australian products are priced',
        `${needs.length} needs, each held against the ${PRODUCTS} products of 55 files of 2024-08-12. An offer's internal rate before incentives is a point, a range with or without an upper end, or not computed because its repayment is not priced; each that is no point says why in \`unknowns\`. The purposes and applicants of the grid take turns, so that some needs fail conditions that their neighbours meet.\n\nWritten by \`JINQIAO_COVERAGE=write npm run test:real\`, compared by every other run.`,
        '## By need',
        byNeed.table('need, AUD'),
        '## By bank',
        byBank.table('bank'),
        '## What is not known',
        'How often an offer names a part of its product as not known, over the offers above that are not ineligible.',
        countTable(['part', 'reason', 'times'], unknown),
      ].join('\n\n');
      if (process.env.JINQIAO_COVERAGE === 'write') writeFileSync(COVERAGE, `${coverage}\n`);
      expect(`${coverage}\n`).toBe(readFileSync(COVERAGE, 'utf8'));
    });
  });
}
