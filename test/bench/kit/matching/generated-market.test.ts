import { canonicalJson } from '../../../../subgraphs/chassis';
import { generatedBanks, generatedNeeds } from '../../../../bench/kit/matching/generated-market';

describe('a generated market', () => {
  it('is the same for the same seed, and another for another', () => {
    const text = (seed: number): string => canonicalJson([generatedBanks(3, 30, seed), generatedNeeds(5, seed)]);
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
  });

  it('has no two products of the same terms', () => {
    const products = generatedBanks(4, 400, 1).flatMap(({ versions }) => versions.filter(({ marketingState, version }) => version === '1' && marketingState !== 'WITHDRAWN'));
    const terms = products.map(({ amount, criteria, fees, rates, term }) => canonicalJson({ amount, criteria, fees, rates, term }));
    expect(new Set(terms).size).toBe(400);
  });
});
