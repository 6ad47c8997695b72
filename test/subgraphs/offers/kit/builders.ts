import type { ApplicantInput, BankProfile, ContractFields, Criterion, Fee, IncentiveRule, RateComponent } from '../../../../schema';
import { productId } from '../../../../schema';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { type BankSnapshot, Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import type { PolicySnapshot, PolicyVersion } from '../../../../subgraphs/offers/snapshots/policy-snapshot';

/** The day and the instant at which the pure tests ask. */
export const ON = '2026-07-01';
export const AS_OF = '2026-07-01T02:00:00.000Z';

export function exactRate(rate: string, more: Partial<RateComponent> = {}): RateComponent {
  return { role: 'CONTRACT', kind: 'FIXED', disclosure: 'EXACT', minimumRate: rate, maximumRate: rate, ...more };
}

export function fee(more: Partial<Fee> = {}): Fee {
  return { type: 'SERVICE', name: '服务费', payer: 'BORROWER', frequency: 'UPFRONT', disclosure: 'EXACT', amount: '1000', refundable: false, ...more };
}

/** A published condition that every need meets: a product without any discloses none, which the bank judges. */
export const MET_BY_ALL: Criterion = { kind: 'TERM', minimum: '1' };

/** A loan of yuan at 4.8 %, monthly interest on actual/360, open to everybody; `more` says what a test is about. */
export function product(more: Partial<ContractFields> = {}): ContractFields {
  const bankCode = more.bankCode ?? 'abc';
  const code = more.code ?? 'dai';
  return {
    id: productId(bankCode, code),
    version: '1',
    code,
    bankCode,
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    recordedAt: '2025-12-01T00:00:00.000Z',
    backfilled: false,
    name: '示例贷（示例）',
    description: null,
    instrument: 'WORKING_CAPITAL_LOAN',
    segments: [],
    purposes: [],
    currency: 'CNY',
    amount: {},
    term: {},
    rates: [exactRate('0.048')],
    dayCount: { convention: 'ACTUAL_360' },
    repayments: [{ method: 'INTEREST_ONLY', creditReportCode: '31', frequency: 'MONTHLY', frequencyCreditReportCode: '03' }],
    guarantees: [],
    collaterals: [],
    fees: [],
    criteria: [MET_BY_ALL],
    channels: [],
    validity: {},
    marketingState: 'REGULAR',
    predecessorIds: [],
    provenance: { source: '示例', trust: 'ILLUSTRATIVE' },
    unknowns: [],
    illustrative: true,
    ...more,
  };
}

export function need(more: Partial<Omit<Need, 'applicant'>> = {}, applicant: Partial<ApplicantInput> = {}): Need {
  return {
    amount: '1000000.00',
    currency: 'CNY',
    termMonths: 12,
    purpose: 'WORKING_CAPITAL',
    drawdownOn: ON,
    repaymentMethods: [],
    cashPlan: null,
    applicant,
    ...more,
  };
}

/** The LPR of 3.00 % and 3.50 % since 2025-05-20, confirmed to 2026-07-20, and the policies given. */
export function policySet(policies: readonly PolicyVersion[] = [], more: Partial<PolicySnapshot> = {}): PolicySnapshot {
  return {
    snapshotVersion: 'set-1',
    policies,
    quotations: [
      { effectiveFrom: '2024-10-21', lpr1y: '0.0310', lpr5y: '0.0360' },
      { effectiveFrom: '2025-05-20', lpr1y: '0.0300', lpr5y: '0.0350' },
    ],
    benchmarkConfirmedThrough: '2026-07-20',
    ...more,
  };
}

/** One point of subsidy a year with each due, for everybody. */
export const POINT_RULE: IncentiveRule = {
  kind: 'INTEREST_SUBSIDY',
  conditions: {},
  formula: { annualRatePoints: '0.01', dayCount: 'ACTUAL_360', payment: 'WITH_EACH_DUE' },
};

export function policy(more: Partial<PolicyVersion> = {}): PolicyVersion {
  return {
    id: 'P1',
    version: '1',
    effectiveFrom: '2026-01-01T00:00:00.000Z',
    recordedAt: '2025-12-01T00:00:00.000Z',
    validFrom: null,
    validTo: null,
    title: '贴息办法（示例）',
    kind: 'INTEREST_SUBSIDY',
    illustrative: true,
    reviewStatus: 'PASSED',
    rule: POINT_RULE,
    ...more,
  };
}

export function profile(code: string): BankProfile {
  return { code, prefix: code, name: `${code}银行`, nameEn: `Bank ${code}`, kind: '银行', predecessorCodes: [], illustrative: true };
}

export function bankSnapshot(code: string, versions: readonly ContractFields[], more: Partial<BankSnapshot> = {}): BankSnapshot {
  return {
    bankCode: code,
    typeName: `${code[0]?.toUpperCase()}${code.slice(1)}Product`,
    profile: profile(code),
    catalogVersion: `${code}-1`,
    confirmed: null,
    fetchedAt: AS_OF,
    freshness: 'FRESH',
    error: null,
    versions,
    receivedAt: versions.map(() => null),
    ...more,
  };
}

/** A catalog of the products given, by bank. */
export function catalogOf(products: readonly ContractFields[], policies: PolicySnapshot = policySet()): Catalog {
  const codes = [...new Set(products.map(({ bankCode }) => bankCode))];
  return new Catalog(
    codes.map((code) => bankSnapshot(code, products.filter(({ bankCode }) => bankCode === code))),
    policies,
  );
}
