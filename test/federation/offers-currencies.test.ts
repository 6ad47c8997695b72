import { SAMPLE_BANKS } from '../../gateway/cli/sample-banks';
import type { ProductTerms } from '../../schema';
import { createBank } from '../../subgraphs/bank-kit';
import { askOffers, demonstrationNeed } from '../subgraphs/offers/kit/offers-query';
import { exactRate, fee, product } from '../subgraphs/offers/kit/builders';
import { type OffersUnderTest, startOffersUnderTest } from '../subgraphs/offers/kit/offers-under-test';

/* The four sample banks lend yuan; a fifth lends Australian dollars, at the same figures and far lower rates. */

function terms(code: string, more: Partial<ProductTerms>): ProductTerms {
  const { id: _id, version: _version, bankCode: _bank, effectiveFrom: _from, recordedAt: _at, backfilled: _filled, ...rest } = product({ code, name: `${code}（示例）`, ...more });
  return rest;
}

const entry = (code: string, more: Partial<ProductTerms>) => ({
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  recordedAt: '2025-12-01T00:00:00.000Z',
  terms: terms(code, { currency: 'AUD', dayCount: null, ...more }),
  own: {},
});

const guest = createBank({
  profile: { code: 'guest', prefix: 'guest', name: '客座银行（示例）', nameEn: 'Guest bank', kind: '外资银行', predecessorCodes: [], illustrative: true },
  fields: [],
  catalog: [
    entry('loan', { rates: [exactRate('0.01')], fees: [fee({ amount: '600' })] }),
    entry('small', { rates: [exactRate('0.01')], amount: { maximum: '50000' } }),
    entry('turnover', { rates: [exactRate('0.01')], criteria: [{ kind: 'ANNUAL_REVENUE', minimum: '75000' }] }),
  ],
});

const AUD_NEED = { ...demonstrationNeed, amount: '200000.00', currency: 'AUD' };

let under: OffersUnderTest;
beforeAll(async () => {
  under = await startOffersUnderTest([...SAMPLE_BANKS, guest]);
});
afterAll(() => under.close());

describe('a need in yuan', () => {
  it('has no offer in dollars, however cheap', async () => {
    const { facets, nodes, sources } = await askOffers(under);
    expect(nodes.every(({ currency }) => currency === 'CNY')).toBe(true);
    expect(facets.banks.map(({ code }) => code)).not.toContain('guest');
    expect(sources).toHaveLength(5);
  });

  it('has them ineligible where asked for: the currency is not met, and nothing is priced', async () => {
    const { nodes } = await askOffers(under, { filter: { verdicts: ['INELIGIBLE'], banks: ['guest'] } });
    expect(nodes).toHaveLength(3);
    for (const { amount, cost, criteria, currency, nominalAnnualRate } of nodes) {
      expect({ currency, amount, cost, nominalAnnualRate }).toEqual({ currency: 'AUD', amount: null, cost: null, nominalAnnualRate: null });
      expect(criteria).toContainEqual(expect.objectContaining({ kind: 'CURRENCY', required: 'AUD', given: 'CNY', result: 'NOT_MET' }));
      // 50,000 dollars are neither less nor more than 2,000,000 yuan.
      expect(criteria.map(({ kind }) => kind)).not.toContain('AMOUNT');
    }
  });
});

describe('a need in Australian dollars', () => {
  it('has the offers in dollars and no other', async () => {
    const { nodes } = await askOffers(under, { need: AUD_NEED });
    expect(nodes.map(({ currency, product: { id }, verdict }) => [id, verdict, currency])).toEqual(
      expect.arrayContaining([['guest:loan', 'ELIGIBLE', 'AUD'], ['guest:small', 'ELIGIBLE', 'AUD'], ['guest:turnover', 'REFER', 'AUD']]),
    );
    expect(nodes).toHaveLength(3);
  });

  it('prices them over 365 days, which is assumed', async () => {
    const { nodes } = await askOffers(under, { need: AUD_NEED });
    // 1 % of 200,000 over 365: seven months of 31 days at 169.86, four of 30 at 164.38, one of 28 at 153.42; a fee of 600.
    expect(nodes.find(({ product: { id } }) => id === 'guest:loan')).toMatchObject({ amount: '200000.00', cost: { totalCost: '2599.96' } });
  });

  it('is never held against a threshold in yuan: the bank judges it', async () => {
    const { nodes } = await askOffers(under, { need: AUD_NEED });
    const turnover = nodes.find(({ product: { id } }) => id === 'guest:turnover');
    expect(turnover?.criteria).toContainEqual(expect.objectContaining({ kind: 'ANNUAL_REVENUE', required: '≥ 75000 AUD', result: 'UNKNOWN' }));
  });

  it('gets no subsidy that is granted in yuan', async () => {
    const { nodes } = await askOffers(under, { need: AUD_NEED });
    expect(nodes.flatMap(({ incentives }) => incentives).filter(({ status }) => status !== 'NOT_APPLIED')).toEqual([]);
  });

  it('finds every sample product ineligible by its currency', async () => {
    const { nodes } = await askOffers(under, { need: AUD_NEED, filter: { verdicts: ['INELIGIBLE'] } });
    expect(nodes.length).toBeGreaterThan(50);
    for (const { cost, criteria } of nodes) {
      expect(cost).toBeNull();
      expect(criteria).toContainEqual(expect.objectContaining({ kind: 'CURRENCY', required: expect.stringMatching(/^(CNY|USD)$/), given: 'AUD', result: 'NOT_MET' }));
    }
  });
});
