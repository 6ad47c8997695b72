import {
  type CollateralTerm,
  type ContractFields,
  type Criterion,
  type Fee,
  type Instrument,
  type RateComponent,
  type RepaymentMethod,
  type RepaymentTerm,
  type TypedUnknown,
  RepaymentMethod as RepaymentMethods,
  productId,
  termOf,
} from '../../../schema';
import type { Seeded } from './seeded';

/*
 * Products as banks publish them, each with terms of its own: rates in hundredths of a percent, linked
 * and tiered ones, ranges and undisclosed ends, fees of every frequency and base, criteria of most
 * kinds. Each sees its seed alone, so that a catalog is the same on every machine.
 */

const INSTRUMENTS: readonly Instrument[] = ['WORKING_CAPITAL_LOAN', 'BUSINESS_LOAN', 'FIXED_ASSET_LOAN', 'REVOLVING_CREDIT', 'TRADE_FINANCE', 'OVERDRAFT', 'SETTLEMENT'];
const FREQUENCIES = [['MONTHLY', '03'], ['QUARTERLY', '04'], ['HALF_YEARLY', '05'], ['YEARLY', '06']] as const;
const YUAN_PER_WAN = 10_000;

const decimal = (hundredths: number): string => `${(hundredths / 10_000).toFixed(4)}`;
const wan = (count: number): string => `${count * YUAN_PER_WAN}`;

/** What a bank's code and a number make: the same product for the same seed. */
export function generatedProduct(seeded: Seeded, bankCode: string, number: number): ContractFields {
  const code = `p${number}`;
  const repayments = repaymentTerms(seeded);
  const rates = rateComponents(seeded, number);
  const fees = Array.from({ length: seeded.pick([0, 0, 1, 1, 2, 3]) }, () => generatedFee(seeded));
  const [least, most] = [seeded.pick([1, 1, 5, 10, 50]), seeded.between(3, 60) * 50];
  return {
    id: productId(bankCode, code),
    version: '1',
    code,
    bankCode,
    effectiveFrom: `2025-${String(seeded.between(1, 12)).padStart(2, '0')}-01T00:00:00.000Z`,
    recordedAt: '2024-12-01T00:00:00.000Z',
    backfilled: false,
    name: `惠企贷${number}号（示例）`,
    description: '面向中小微企业、个体工商户和新型农业经营主体的贷款产品，用于日常生产经营周转，随借随还以合同为准。',
    instrument: seeded.pick(INSTRUMENTS),
    segments: ['MICRO_AND_SMALL', 'INDIVIDUAL_BUSINESS'],
    purposes: seeded.chance(0.6) ? [] : seeded.some(['WORKING_CAPITAL', 'FIXED_ASSET', 'AGRICULTURE', 'TRADE', 'RENEWAL'] as const, seeded.between(3, 5)),
    currency: seeded.chance(0.02) ? 'AUD' : 'CNY',
    amount: { ...(seeded.chance(0.8) ? { minimum: wan(least) } : {}), ...(seeded.chance(0.9) ? { maximum: wan(most) } : {}), clause: '第二条' },
    term: { minimumMonths: seeded.pick([1, 3, 6]), maximumMonths: seeded.pick([24, 36, 36, 60, 120]), clause: '第三条' },
    rates,
    ...(seeded.chance(0.8) ? { dayCount: { convention: seeded.pick(['ACTUAL_360', 'ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'] as const) } } : {}),
    repayments,
    guarantees: seeded.some(GUARANTEES, seeded.between(1, 2)),
    collaterals: seeded.chance(0.85) ? [] : [collateral(seeded)],
    fees,
    criteria: criteria(seeded),
    channels: ['BRANCH', 'ONLINE'],
    ...(seeded.chance(0.8) ? { turnaround: { minimumWorkingDays: 1, maximumWorkingDays: seeded.between(1, 30) } } : {}),
    validity: seeded.chance(0.1) ? { from: '2025-01-01', to: seeded.pick(['2025-12-31', '2027-12-31']) } : {},
    marketingState: seeded.chance(0.02) ? 'CLOSED_TO_NEW' : 'REGULAR',
    predecessorIds: [],
    provenance: { source: '示例目录', date: '2025-01-01', trust: 'ILLUSTRATIVE' },
    unknowns: unknowns(seeded, fees.length),
    illustrative: true,
  };
}

const GUARANTEES: readonly ContractFields['guarantees'][number][] = [
  { method: 'CREDIT', creditReportCode: '4', statisticsCode: 'D' },
  { method: 'GUARANTEE', creditReportCode: '3', statisticsCode: 'C' },
  { method: 'MORTGAGE', creditReportCode: '2', statisticsCode: 'B' },
  { method: 'PLEDGE', creditReportCode: '1', statisticsCode: 'A' },
];

function repaymentTerms(seeded: Seeded): RepaymentTerm[] {
  const terms = seeded.some<RepaymentMethod>(['EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'INTEREST_ONLY', 'BULLET', 'REVOLVING'], seeded.between(1, 2));
  return terms.map((method) => {
    const [frequency, frequencyCreditReportCode] = seeded.chance(0.7) ? FREQUENCIES[0] : seeded.pick(FREQUENCIES);
    const creditReportCode = termOf(RepaymentMethods, method).creditReportCode ?? '90';
    if (method === 'BULLET') return { method, creditReportCode, frequency: 'AT_END', frequencyCreditReportCode: '07' };
    const grace = seeded.chance(0.04) ? { graceMonths: seeded.pick([3, 6]) } : {};
    const settlement = seeded.chance(0.1) ? { settlementDay: 20 } : {};
    return { method, creditReportCode, ...(seeded.chance(0.95) ? { frequency, frequencyCreditReportCode } : {}), ...grace, ...settlement };
  });
}

function rateComponents(seeded: Seeded, number: number): RateComponent[] {
  const rate = seeded.between(320, 900) + (number % 100) / 100;
  const kind = seeded.next();
  if (kind < 0.45) return [exact(rate)];
  if (kind < 0.65) return [linked(seeded)];
  if (kind < 0.8) {
    const border = seeded.pick([100, 200, 500, 1000]);
    const more = seeded.between(10, 60);
    return [
      { ...exact(rate), tierMethod: 'WHOLE_BALANCE', maximumAmount: wan(border) },
      { ...exact(rate + more), tierMethod: 'WHOLE_BALANCE', minimumAmount: `${border * YUAN_PER_WAN + 1}` },
    ];
  }
  if (kind < 0.88) return [{ ...exact(rate), creditRatings: ['AAA', 'AA', 'A'] }, { ...exact(rate + 80), creditRatings: ['BBB', 'BB', 'B'] }];
  if (kind < 0.92) return [{ ...exact(rate), disclosure: 'RANGE', maximumRate: decimal(rate + seeded.between(20, 150)) }];
  if (kind < 0.96) return [{ ...exact(rate), disclosure: 'FROM', maximumRate: null }];
  return [{ ...exact(rate), maximumTermMonths: 12 }, { ...exact(rate + 30), minimumTermMonths: 13 }];
}

function exact(hundredths: number): RateComponent {
  const rate = (hundredths / 10_000).toFixed(6);
  return { role: 'CONTRACT', kind: 'FIXED', disclosure: 'EXACT', minimumRate: rate, maximumRate: rate, clause: '第四条' };
}

function linked(seeded: Seeded): RateComponent {
  const basisPoints = seeded.between(20, 500);
  return {
    role: 'CONTRACT',
    kind: 'LPR_LINKED',
    disclosure: 'EXACT',
    benchmark: seeded.chance(0.7) ? 'LPR_1Y' : 'LPR_5Y',
    minimumSpreadBasisPoints: basisPoints,
    maximumSpreadBasisPoints: basisPoints,
    repricing: seeded.pick(['NONE', 'EVERY_1_JANUARY', 'ANNIVERSARY'] as const),
  };
}

function generatedFee(seeded: Seeded): Fee {
  const common = { payer: seeded.chance(0.85) ? 'BORROWER' : 'BANK', disclosure: 'EXACT', refundable: false } as const;
  switch (seeded.between(0, 7)) {
    case 0:
      return { ...common, type: 'GUARANTEE', name: '担保费', frequency: 'YEARLY', base: 'PRINCIPAL_PER_YEAR', rate: decimal(seeded.between(20, 150)) };
    case 1:
      return { ...common, type: 'APPRAISAL', name: '评估费', frequency: 'UPFRONT', amount: String(seeded.between(5, 80) * 100) };
    case 2:
      return { ...common, type: 'INSURANCE', name: '保险费', frequency: 'UPFRONT', base: 'PRINCIPAL', rate: decimal(seeded.between(5, 60)) };
    case 3:
      return { ...common, type: 'ACCOUNT_KEEPING', name: '账户管理费', frequency: 'MONTHLY', amount: String(seeded.between(5, 100)) };
    case 4:
      return { ...common, type: 'LINE', name: '额度费', frequency: 'QUARTERLY', base: 'BALANCE_PER_YEAR', rate: decimal(seeded.between(5, 50)) };
    case 5:
      return { ...common, type: 'SECURITY_DEPOSIT', name: '保证金', frequency: 'UPFRONT', base: 'PRINCIPAL', rate: '0.05', refundable: true };
    case 6:
      return { ...common, type: 'SERVICE', name: '服务费', frequency: 'UPFRONT', disclosure: 'RANGE', base: 'PRINCIPAL', minimumRate: '0.001', maximumRate: decimal(seeded.between(20, 60)), maximumAmount: '30000' };
    default:
      return { ...common, type: 'EARLY_REPAYMENT', name: '提前还款违约金', frequency: 'ON_EVENT', base: 'PRINCIPAL', rate: '0.01' };
  }
}

function collateral(seeded: Seeded): CollateralTerm {
  const kind = seeded.pick(['RESIDENTIAL_PROPERTY', 'LIVESTOCK', 'RECEIVABLES', 'GUARANTEE_COMPANY'] as const);
  return { kind, required: seeded.chance(0.5), maximumLoanToValue: decimal(seeded.between(30, 70) * 100) };
}

/** Lenient enough that a sound enterprise qualifies for a third of a catalog. */
function criteria(seeded: Seeded): Criterion[] {
  const all: Criterion[] = [
    { kind: 'DISHONESTY_LIST', flag: false },
    { kind: 'OVERDUE', flag: false },
    { kind: 'YEARS_TRADING', minimum: seeded.pick(['0.5', '1', '2', '3']) },
    { kind: 'ANNUAL_REVENUE', minimum: wan(seeded.between(1, 60) * 20) },
    { kind: 'TAX_CREDIT_GRADE', codes: seeded.pick([['A', 'B'], ['A', 'B', 'M'], ['A', 'B', 'M', 'C']]) },
    { kind: 'REGION', codes: seeded.pick([['150000'], ['150926', '150900'], ['150000', '130000', '110000'], ['320000']]) },
    { kind: 'INDUSTRY', codes: seeded.pick([['A', 'C'], ['A', 'C', 'F', 'H'], ['C'], ['I']]) },
    { kind: 'SIZE_CLASS', codes: ['MICRO', 'SMALL', 'MEDIUM'] },
    { kind: 'EXISTING_LENDERS', maximum: String(seeded.between(2, 6)) },
    { kind: 'EXISTING_CUSTOMER', flag: true },
    { kind: 'FREE_TEXT', text: seeded.pick(['经营正常，信用良好', '有稳定的现金流', '实际控制人无不良嗜好']) },
    { kind: 'DEBT_RATIO', maximum: decimal(seeded.between(50, 80) * 100) },
  ];
  const shares = [0.7, 0.6, 0.5, 0.35, 0.25, 0.15, 0.2, 0.3, 0.3, 0.03, 0.06, 0.08];
  return all.filter((_, index) => seeded.chance(shares[index] ?? 0)).map((criterion) => ({ ...criterion, clause: '第五条' }));
}

function unknowns(seeded: Seeded, fees: number): TypedUnknown[] {
  if (!seeded.chance(0.05)) return [];
  const fields = ['amount.maximum', 'term.maximumMonths', 'criteria[0]', 'repayments[0].method', ...(fees > 0 ? ['fees[0].rate'] : [])];
  return [{ field: seeded.pick(fields), reason: 'AMBIGUOUS', note: '来源有两种读法' }];
}
