import type { RateComponent } from '../../../../schema';
import type { OfferRate } from '../../../../subgraphs/offers/graphql/rate.type';
import { exactRate, fee } from '../kit/builders';
import { type Offered, offerOf } from '../kit/offer-of';

const lpr = (basisPoints: number, more: Partial<RateComponent> = {}): RateComponent => ({
  role: 'CONTRACT', kind: 'LPR_LINKED', disclosure: 'EXACT', benchmark: 'LPR_1Y', minimumSpreadBasisPoints: basisPoints, maximumSpreadBasisPoints: basisPoints, repricing: 'NONE', ...more,
});
const rate = (component: string, annualRate: string | null, more: Partial<OfferRate> = {}): OfferRate => ({
  component, from: '2026-07-01', benchmark: null, benchmarkRate: null, quotedOn: null, annualRate, annualRateRange: null, balance: null, ...more,
});
const LPR_OF_2025 = { benchmark: 'LPR_1Y', benchmarkRate: '0.03', quotedOn: '2025-05-20' } as const;

describe('the rates of an offer', () => {
  const CASES: readonly { title: string; rates: RateComponent[]; need?: Offered['need']; nominal: string | null; shown: OfferRate[] }[] = [
    { title: 'are the component', rates: [exactRate('0.0480')], nominal: '0.048', shown: [rate('rates[0]', '0.048')] },
    { title: 'are those that apply', rates: [exactRate('0.09', { role: 'PENALTY' }), exactRate('0.05', { minimumTermMonths: 13 }), exactRate('0.04')], nominal: '0.04', shown: [rate('rates[2]', '0.04')] },
    { title: 'have the quotation that a spread is added to', rates: [lpr(85)], nominal: '0.0385', shown: [rate('rates[0]', '0.0385', LPR_OF_2025)] },
    { title: 'have a benchmark that is not quoted', rates: [lpr(85, { benchmark: 'OTHER' })], nominal: null, shown: [rate('rates[0]', null, { benchmark: 'OTHER', annualRateRange: { min: '0', max: null } })] },
    {
      title: 'are ranges where the source has them', rates: [{ ...exactRate('0.04'), disclosure: 'RANGE', maximumRate: '0.05' }],
      nominal: null, shown: [rate('rates[0]', null, { annualRateRange: { min: '0.04', max: '0.05' } })],
    },
    {
      title: 'are all of which the source does not say which', rates: [exactRate('0.04'), { ...exactRate('0.05'), disclosure: 'FROM', maximumRate: null }],
      nominal: null, shown: [rate('rates[0]', '0.04'), rate('rates[1]', null, { annualRateRange: { min: '0.05', max: null } })],
    },
    {
      title: 'have each repricing that is known', rates: [lpr(50, { repricing: 'EVERY_1_JANUARY' })], need: { drawdownOn: '2025-05-19', termMonths: 24 },
      nominal: '0.036', shown: [
        rate('rates[0]', '0.036', { from: '2025-05-19', benchmark: 'LPR_1Y', benchmarkRate: '0.031', quotedOn: '2024-10-21' }),
        rate('rates[0]', '0.035', { from: '2026-01-01', ...LPR_OF_2025 }),
      ],
    },
    {
      // 400,000 at 4.35 % and 600,000 at 4.65 % come to 4.53 % of 1,000,000.
      title: 'have the part of the balance that each tier is of', nominal: '0.0453',
      rates: [lpr(135, { tierMethod: 'PER_TIER', maximumAmount: '400000' }), lpr(165, { tierMethod: 'PER_TIER', minimumAmount: '400000.01', maximumAmount: '5000000' })],
      shown: [
        rate('rates[0]', '0.0435', { ...LPR_OF_2025, balance: { min: '0.00', max: '400000.00' } }),
        rate('rates[1]', '0.0465', { ...LPR_OF_2025, balance: { min: '400000.00', max: '1000000.00' } }),
      ],
    },
    { title: 'are none where none is published', rates: [], nominal: null, shown: [] },
  ];

  it.each(CASES)('$title', ({ need: stated, nominal, rates, shown }) => {
    const offer = offerOf({ product: { rates }, need: stated });
    expect(offer.rates).toEqual(shown);
    expect(offer.nominalAnnualRate).toBe(nominal);
    expect(offer.dayCount).toBe('ACTUAL_360');
  });

  it('that differ later alone leave the interest open, and the rate of drawdown a point', () => {
    const rates = [lpr(50, { repricing: 'ANNIVERSARY' }), lpr(50)];
    // Beside a fee without an upper end, which leaves a settled interest a point.
    const { cost, nominalAnnualRate, schedule } = offerOf({ product: { rates, fees: [fee({ amount: null })] }, need: { drawdownOn: '2025-05-19', termMonths: 24 } });
    expect(nominalAnnualRate).toBe('0.036');
    expect(cost?.totalInterest).toBeNull();
    expect(schedule).toBeNull();
  });
});

describe('the repayment of an offer', () => {
  it('is what its schedule is laid out by', () => {
    const repayments = [{ method: 'SEASONAL' as const, creditReportCode: '19', frequency: 'QUARTERLY' as const, graceMonths: 3, principalMonths: [9, 10], settlementDay: 20 }];
    const { assumptions, repayment } = offerOf({ product: { repayments } });
    expect(repayment).toEqual({ frequency: 'QUARTERLY', settlementDay: 20, firstPeriod: 'SHORT', graceMonths: 3, principalMonths: [9, 10], stepRate: null, stepAmount: null });
    expect(assumptions.map(({ code, detail }) => `${code} ${detail}`)).toEqual(['FIRST_PERIOD_ASSUMED SHORT']);
  });

  it('has no settlement day where dues fall on the day of drawdown', () => {
    expect(offerOf({}).repayment).toEqual({ frequency: 'MONTHLY', settlementDay: null, firstPeriod: null, graceMonths: 0, principalMonths: null, stepRate: null, stepAmount: null });
  });

  it('is null where the method is not priced', () => {
    const { nominalAnnualRate, repayment, repaymentMethod } = offerOf({ product: { repayments: [{ method: 'PERIODIC', creditReportCode: '33' }] } });
    expect([repaymentMethod, repayment, nominalAnnualRate]).toEqual(['PERIODIC', null, '0.048']);
  });
});
