import { type ApplicantInput, type AssumptionCode, type ContractFields, type RepaymentMethod, productId } from '../../schema';
import type { CatalogEntry } from '../../subgraphs/bank-kit';
import { parseRate, sizeClassOf } from '../../subgraphs/finance';
import { matchProduct } from '../../subgraphs/offers/matching/match';
import type { Need } from '../../subgraphs/offers/matching/need';
import { feeInterval } from '../../subgraphs/offers/pricing/fee-interval';
import { contractRate } from '../../subgraphs/offers/pricing/rate-interval';
import { repaymentPlan } from '../../subgraphs/offers/pricing/repayment-plan';
import type { PolicySnapshot } from '../../subgraphs/offers/snapshots/policy-snapshot';
import type { SampleBank } from './catalog-rules';

/** A cattle breeder in 察哈尔右翼前旗, as the founding case's borrowers are. */
export const demonstrationApplicant: ApplicantInput = {
  region: '150926',
  industry: 'A0313',
  legalForm: 'COOPERATIVE',
  ownership: 'PRIVATE',
  employees: 45,
  annualRevenue: '12000000',
  totalAssets: '30000000',
  establishedOn: '2016-05-20',
  annualTax: '180000',
  taxCreditGrade: 'B',
  creditRating: 'A',
  existingLenders: 1,
  hasOverdue: false,
  onDishonestyList: false,
  firstTimeBorrower: false,
};

const ON = '2026-07-01';
const FRACTION_DIGITS_OF_YUAN = 2;
const [LEAST_RATE, GREATEST_RATE] = [parseRate('0.03'), parseRate('0.055')];
/** 结息日: few catalogs name one, and what it moves is days of interest. */
const ASSUMED_OF_MOST: ReadonlySet<AssumptionCode> = new Set<AssumptionCode>(['SETTLEMENT_DAY_ASSUMED']);
const SCHEDULED: readonly (RepaymentMethod | null)[] = ['INTEREST_ONLY', 'EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL'];

/** The LPR as quoted on 2025-05-20 and unchanged since. */
const policy: PolicySnapshot = {
  snapshotVersion: 'test',
  policies: [],
  quotations: [{ effectiveFrom: '2025-05-20', lpr1y: '0.03', lpr5y: '0.035' }],
  benchmarkConfirmedThrough: '2026-08-20',
};

function productOf({ terms, ...version }: CatalogEntry<object>, bankCode: string): ContractFields {
  const { effectiveFrom, recordedAt } = version;
  return { ...terms, id: productId(bankCode, terms.code), version: '1', bankCode, effectiveFrom, recordedAt, backfilled: false };
}

/** Codes of the products that the need qualifies for and that are priced to a point, with no assumption but of a settlement day. */
function pointOffers({ catalog, profile }: SampleBank, need: Need): string[] {
  const size = sizeClassOf(need.applicant);
  const sizeClass = size.kind === 'ok' ? size.sizeClass : null;
  return catalog
    .map((entry) => productOf(entry, profile.code))
    .filter((product) => {
      const { findings, method } = repaymentPlan(product, need);
      const { rate } = contractRate({ product, need, amount: need.amount, fractionDigits: FRACTION_DIGITS_OF_YUAN, method, policy });
      const fees = feeInterval(product, FRACTION_DIGITS_OF_YUAN);
      return (
        matchProduct(product, need, { sizeClass, on: ON }).verdict === 'ELIGIBLE' &&
        rate.low === rate.high &&
        rate.low >= LEAST_RATE &&
        rate.low <= GREATEST_RATE &&
        fees.unknowns.length === 0 &&
        findings.assumptions.every(({ code }) => ASSUMED_OF_MOST.has(code)) &&
        SCHEDULED.includes(method)
      );
    })
    .map(({ code }) => code);
}

/** Declares the tests that a bank has so many exact offers to make to the demonstration's applicant. */
export function testDemonstrationNeed(bank: SampleBank, leastOffers: number): void {
  it.each([
    { legalForm: 'COOPERATIVE', industry: 'A0313', termMonths: 12 },
    { legalForm: 'COOPERATIVE', industry: 'A0311', termMonths: 18 },
    { legalForm: 'LIMITED_COMPANY', industry: 'A0313', termMonths: 18 },
    { legalForm: 'LIMITED_COMPANY', industry: 'A0311', termMonths: 12 },
  ] as const)(
    `has at least ${leastOffers} exact offers of 2,000,000 yuan to a $legalForm in $industry for $termMonths months`,
    ({ industry, legalForm, termMonths }) => {
      const need: Need = {
        amount: '2000000.00',
        currency: 'CNY',
        termMonths,
        purpose: 'WORKING_CAPITAL',
        drawdownOn: ON,
        repaymentMethods: [],
        cashPlan: null,
        applicant: { ...demonstrationApplicant, legalForm, industry },
      };
      expect(pointOffers(bank, need).length).toBeGreaterThanOrEqual(leastOffers);
    },
  );
}
