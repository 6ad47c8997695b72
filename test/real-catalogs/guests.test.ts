import { guestBanks } from '../../gateway/cli/banks-to-serve';
import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import { type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { ABSENT, CDR_FOLDER } from './folder';

/* 59 banks start, and answer in pages of a hundred offers: a busy machine takes minutes. */
jest.setTimeout(240_000);

const BANKS = 59;

if (CDR_FOLDER === null) {
  test(ABSENT, () => expect(CDR_FOLDER).toBeNull());
} else {
  const folder = CDR_FOLDER;

  describe('the sample banks and every published file as one graph', () => {
    let system: WholeUnderTest;

    beforeAll(async () => {
      system = await startWholeUnderTest({ banks: [...SAMPLE_BANKS, ...guestBanks(folder)] });
    });
    afterAll(() => system?.close());

    it('has 59 banks, each with a fresh catalog', async () => {
      const { data } = await system.ask<{ data: { banks: object[]; financingProducts: { totalCount: number; sources: { freshness: string }[] } } }>(
        '{ banks { code } financingProducts { totalCount sources { freshness } } }',
      );
      expect(data.banks).toHaveLength(BANKS);
      expect(data.financingProducts.sources.map(({ freshness }) => freshness)).toEqual(new Array(BANKS).fill('FRESH'));
      expect(data.financingProducts.totalCount).toBeGreaterThan(448);
    });

    it('gives a need in AUD offers of the Australian banks, each priced, ranged or explained', async () => {
      interface Node {
        readonly product: { readonly id: string };
        readonly cost: { readonly annualRateIrr: string | null; readonly annualRateIrrRange: { max: string | null } | null };
        readonly unknowns: readonly object[];
      }
      interface Page {
        readonly nodes: readonly (Node & { readonly bank: { readonly code: string } })[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
      }
      const nodes: Node[] = [];
      const banks = new Set<string>();
      let after: string | null = null;
      do {
        const answer: { data: { financingOffers: Page } } = await system.ask(
          `query Offers($after: String) {
            financingOffers(first: 100, after: $after, need: { amount: "200000.00", currency: "AUD", termMonths: 36, purpose: WORKING_CAPITAL,
              applicant: { legalForm: LIMITED_COMPANY, ownerAge: 40 } }) {
              nodes { bank { code } product { id } cost { annualRateIrr annualRateIrrRange { max } } unknowns { field reason } }
              pageInfo { hasNextPage endCursor }
            }
          }`,
          { after },
        );
        const page = answer.data.financingOffers;
        for (const node of page.nodes) {
          nodes.push(node);
          banks.add(node.bank.code);
        }
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after !== null);
      expect(new Set(nodes.map(({ product }) => product.id)).size).toBe(nodes.length);
      expect(banks.size).toBeGreaterThan(40);
      expect(SAMPLE_BANKS.filter(({ profile }) => banks.has(profile.code))).toEqual([]);
      const unexplained = nodes.filter(({ cost, unknowns }) => cost.annualRateIrr === null && (cost.annualRateIrrRange === null || unknowns.length === 0));
      expect(unexplained).toEqual([]);
    });
  });
}
