import { type BankProfile, type ContractFields, graphqlPrefix, productTypeName } from '../../../schema';
import { canonicalJson, contentHash } from '../../../subgraphs/chassis';
import type { Need } from '../../../subgraphs/offers/matching/need';
import { readNeed } from '../../../subgraphs/offers/matching/read-need';
import type { BankSnapshot } from '../../../subgraphs/offers/snapshots/catalog';
import { SharedValues } from '../../../subgraphs/offers/snapshots/shared-values';
import type { PolicySnapshot, PolicyVersion } from '../../../subgraphs/offers/snapshots/policy-snapshot';
import { generatedProduct } from './generated-products';
import { Seeded } from './seeded';

export const AS_OF = '2026-07-01T02:00:00.000Z';
const ON = '2026-07-01';
/** Of the hash by which terms are told apart. */
const TERMS_DIGITS = 16;
/** Of a hundred products so many have an earlier version, and so many were withdrawn. */
const [WITH_HISTORY, WITHDRAWN] = [0.1, 0.02];

/** Banks with so many products in all, as they come out of the store; no two products have the same terms. */
export function generatedBanks(bankCount: number, productCount: number, seed: number): BankSnapshot[] {
  const seeded = new Seeded(seed);
  const seen = new Set<string>();
  return Array.from({ length: bankCount }, (_, index) => {
    const code = bankCodeAt(index);
    const share = Math.floor(productCount / bankCount) + (index < productCount % bankCount ? 1 : 0);
    const shared = new SharedValues();
    const versions = Array.from({ length: share }, (_unused, number) => generatedVersions(seeded, seen, code, index + number * bankCount)).flat();
    // As the store reads them back.
    return bankOf(code, versions.map((version) => shared.share(JSON.parse(canonicalJson(version)) as ContractFields)));
  });
}

export function bankCodeAt(index: number): string {
  return `b${String(index).padStart(3, '0')}`;
}

export function bankOf(code: string, versions: readonly ContractFields[]): BankSnapshot {
  return {
    bankCode: code,
    typeName: productTypeName(graphqlPrefix(code)),
    profile: profileOf(code),
    catalogVersion: `${code}-1`,
    confirmed: null,
    fetchedAt: AS_OF,
    freshness: 'FRESH',
    error: null,
    versions,
    receivedAt: versions.map(() => null),
  };
}

export function profileOf(code: string): BankProfile {
  return { code, prefix: graphqlPrefix(code), name: `${code}银行（示例）`, nameEn: `Bank ${code}`, kind: '银行', predecessorCodes: [], illustrative: true };
}

function generatedVersions(seeded: Seeded, seen: Set<string>, bankCode: string, number: number): ContractFields[] {
  for (;;) {
    const product = generatedProduct(seeded, bankCode, number);
    const { amount, criteria, fees, rates, term } = product;
    const terms = contentHash({ amount, criteria, fees, rates, term }).slice(0, TERMS_DIGITS);
    if (seen.has(terms)) continue;
    seen.add(terms);
    if (seeded.chance(WITHDRAWN)) return [product, { ...product, version: '2', effectiveFrom: '2026-06-01T00:00:00.000Z', marketingState: 'WITHDRAWN' }];
    if (!seeded.chance(WITH_HISTORY)) return [product];
    return [{ ...product, version: '0', effectiveFrom: '2024-01-01T00:00:00.000Z', rates: [{ ...product.rates[0], minimumRate: '0.09', maximumRate: '0.09' } as (typeof product.rates)[number]] }, product];
  }
}

/** Sound enterprises of one county that ask for different amounts, terms and purposes. */
export function generatedNeeds(count: number, seed: number): Need[] {
  const seeded = new Seeded(seed);
  return Array.from({ length: count }, () =>
    readNeed(
      {
        amount: `${seeded.between(20, 900) * 10_000}.00`,
        termMonths: seeded.pick([6, 12, 12, 18, 24, 24, 36]),
        purpose: seeded.pick(['WORKING_CAPITAL', 'WORKING_CAPITAL', 'AGRICULTURE', 'TRADE'] as const),
        drawdownOn: seeded.pick([ON, '2026-07-15', '2026-08-31']),
        applicant: {
          region: '150926',
          industry: seeded.pick(['A0313', 'C1351', 'C1310']),
          legalForm: 'LIMITED_COMPANY',
          ownership: 'PRIVATE',
          employees: seeded.between(20, 250),
          annualRevenue: `${seeded.between(800, 9_000) * 10_000}`,
          totalAssets: '60000000',
          totalLiabilities: '24000000',
          establishedOn: '2016-05-20',
          annualTax: '180000',
          taxCreditGrade: seeded.pick(['A', 'B'] as const),
          creditRating: seeded.pick(['AA', 'A', 'BBB'] as const),
          existingLenders: seeded.between(0, 2),
          hasOverdue: false,
          onDishonestyList: false,
          firstTimeBorrower: false,
          customerOf: [bankCodeAt(1), bankCodeAt(3)],
          collaterals: [{ kind: 'RESIDENTIAL_PROPERTY', value: '30000000' }],
        },
      },
      ON,
    ),
  );
}

/** The LPR, and policies that subsidise interest and guarantee fees: of every loan, of some banks, of some instruments, exclusive of each other. */
export function generatedPolicies(bankCount: number): PolicySnapshot {
  const listed = Array.from({ length: Math.ceil(bankCount / 3) }, (_, index) => bankCodeAt(index * 3));
  return {
    snapshotVersion: 'bench-1',
    quotations: [
      { effectiveFrom: '2024-10-21', lpr1y: '0.0310', lpr5y: '0.0360' },
      { effectiveFrom: '2025-05-20', lpr1y: '0.0300', lpr5y: '0.0350' },
    ],
    benchmarkConfirmedThrough: '2026-07-20',
    policies: [
      policy('county-interest', { kind: 'INTEREST_SUBSIDY', conditions: { regions: ['150900'], banks: listed }, formula: { annualRatePoints: '0.01', dayCount: 'ACTUAL_360', maximumMonths: 24, payment: 'YEARLY' }, exclusiveGroup: 'LOCAL' }),
      policy('farm-interest', { kind: 'INTEREST_SUBSIDY', conditions: { regions: ['150000'], industries: ['A'] }, formula: { shareOfInterest: '0.15', payment: 'WITH_EACH_DUE' }, exclusiveGroup: 'LOCAL' }),
      policy('guarantee-fee', { kind: 'GUARANTEE_FEE_SUBSIDY', conditions: { regions: ['150926'], sizeClasses: ['MICRO', 'SMALL'] }, formula: { shareOfGuaranteeFee: '0.5', payment: 'AT_END' } }),
      policy('working-capital', { kind: 'INTEREST_SUBSIDY', conditions: { instruments: ['WORKING_CAPITAL_LOAN'], maximumLoanAmount: '5000000' }, formula: { annualRatePoints: '0.005', principalCapPerBorrower: '3000000', totalCap: '20000', payment: 'QUARTERLY' } }),
      policy('other-region', { kind: 'INTEREST_SUBSIDY', conditions: { regions: ['320000'] }, formula: { annualRatePoints: '0.03', payment: 'AT_END' } }),
      policy('risk-pool', { kind: 'RISK_COMPENSATION', conditions: { regions: ['150000'] }, formula: {} }),
    ],
  };
}

function policy(id: string, rule: NonNullable<PolicyVersion['rule']>): PolicyVersion {
  return {
    id,
    version: '1',
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    recordedAt: '2025-12-01T00:00:00.000Z',
    validFrom: null,
    validTo: null,
    title: `${id}（示例）`,
    kind: rule.kind,
    illustrative: true,
    reviewStatus: 'PASSED',
    rule,
  };
}
