import { Catalog } from '../../../subgraphs/offers/snapshots/catalog';
import { demonstrationApplicant } from '../../kit/demonstration-need';
import { explainedOfferProblems } from '../../kit/explained-offer';
import { type GridOfNeeds, everyOffer, needsOfGrid } from '../../kit/offers-of-needs';
import { samplePolicies, sampleSnapshots } from '../../kit/sample-catalog';

const GRID: GridOfNeeds = {
  currency: 'CNY',
  amounts: ['10000.00', '300000.00', '2000000.00', '8000000.00', '60000000.00'],
  terms: [1, 7, 12, 18, 36, 60],
  purposes: ['WORKING_CAPITAL', 'AGRICULTURE', 'FIXED_ASSET', 'RENEWAL', 'TRADE', 'PROJECT_CONSTRUCTION', 'OTHER'],
  applicants: [
    demonstrationApplicant,
    {},
    { ...demonstrationApplicant, legalForm: 'LIMITED_COMPANY', industry: 'A0311', taxCreditGrade: 'A', collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '3000000' }] },
    { ...demonstrationApplicant, hasOverdue: true, existingLenders: 5 },
    { legalForm: 'NATURAL_PERSON', ownerAge: 30 },
  ],
};

describe('every offer of the sample banks is priced, ranged or explained', () => {
  const catalog = new Catalog(sampleSnapshots(), samplePolicies());

  it.each(needsOfGrid(GRID).map((need) => ({ need, title: `${need.amount} for ${need.termMonths} months, ${need.purpose}` })))('$title', ({ need }) => {
    const offers = everyOffer(catalog, need);
    expect(offers.length).toBeGreaterThanOrEqual(48);
    expect(offers.flatMap((offer) => explainedOfferProblems(offer).map((problem) => `${offer.product?.id}: ${problem}`))).toEqual([]);
  });
});
