import type { ProductTerms, Verdict } from '../../../../schema';
import { createBank } from '../../../../subgraphs/bank-kit';
import { exactRate, fee, product } from './builders';

function terms(code: string, more: Partial<ProductTerms>): ProductTerms {
  const { id: _id, version: _version, bankCode: _bank, effectiveFrom: _from, recordedAt: _at, backfilled: _filled, ...rest } = product({ code, name: `${code}（示例）`, ...more });
  return rest;
}

const entry = (code: string, more: Partial<ProductTerms>) => ({
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  recordedAt: '2025-12-01T00:00:00.000Z',
  terms: terms(code, more),
  own: {},
});

const belowLpr = exactRate('0', { kind: 'LPR_LINKED', benchmark: 'LPR_1Y', minimumRate: null, maximumRate: null, minimumSpreadBasisPoints: -400, maximumSpreadBasisPoints: -400, repricing: 'NONE' });

/** Lends to everybody for any term, at terms that a bank may publish and hardly any does. */
export const strange = createBank({
  profile: { code: 'strange', prefix: 'strange', name: '怪题银行（示例）', nameEn: 'Strange bank', kind: '银行', predecessorCodes: [], illustrative: true },
  fields: [],
  catalog: [
    entry('below-zero', { rates: [belowLpr] }),
    entry('free', { rates: [exactRate('0')], repayments: [{ method: 'EQUAL_INSTALMENT', creditReportCode: '11', frequency: 'MONTHLY', frequencyCreditReportCode: '03' }] }),
    entry('annuity', { rates: [exactRate('0.06')], repayments: [{ method: 'EQUAL_INSTALMENT', creditReportCode: '11', frequency: 'MONTHLY', frequencyCreditReportCode: '03' }] }),
    entry('yearly-fee', { rates: [exactRate('0.06')], fees: [fee({ frequency: 'YEARLY', amount: '100' })] }),
    entry('swallowed', { rates: [exactRate('0.06')], fees: [fee({ amount: '1000000' })] }),
    entry('devoured', {
      rates: [exactRate('0')],
      repayments: [{ method: 'BULLET', creditReportCode: '21' }],
      fees: [fee({ frequency: 'MONTHLY', amount: '10' }), fee({ type: 'SECURITY_DEPOSIT', amount: '1', refundable: true })],
    }),
    entry('at-most-a-year', { term: { minimumMonths: 3, maximumMonths: 12 } }),
    entry('month-end', { repayments: [{ method: 'INTEREST_ONLY', creditReportCode: '31', frequency: 'MONTHLY', frequencyCreditReportCode: '03', settlementDay: 31, firstPeriod: 'SHORT' }] }),
    entry('season', { repayments: [{ method: 'SEASONAL', creditReportCode: '19', frequency: 'QUARTERLY', frequencyCreditReportCode: '04' }] }),
    entry('line', { repayments: [{ method: 'REVOLVING', creditReportCode: '32', frequency: 'MONTHLY', frequencyCreditReportCode: '03' }] }),
  ],
});

const COST = '{ totalInterest totalCost annualRateSimple annualRateIrr statementAnnualRate annualRateIrrRange { min max } }';
/** Every offer on a need, eligible or not, with what could be no number. */
export const STRANGE_OFFERS = `query Offers($need: FinancingNeedInput!, $asOf: DateTime, $banks: [ID!]) {
  financingOffers(need: $need, asOf: $asOf, first: 100, filter: { banks: $banks, verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE] }) {
    totalCount
    nodes {
      product { code } verdict criteria { kind required given result } amount nominalAnnualRate
      cost ${COST} costAfterIncentives ${COST}
      schedule { dueOn drawn principal interest fee balance }
      unknowns { field reason note } assumptions { code detail }
    }
  }
}`;

interface Line {
  readonly dueOn: string;
  readonly drawn: string;
  readonly principal: string;
  readonly interest: string;
  readonly balance: string;
}

interface Cost {
  readonly totalInterest: string | null;
  readonly totalCost: string | null;
  readonly annualRateSimple: string | null;
  readonly annualRateIrr: string | null;
}

/** An offer as {@link STRANGE_OFFERS} has it. */
export interface StrangeOffer {
  readonly product: { readonly code: string };
  readonly verdict: Verdict;
  readonly criteria: readonly { readonly kind: string; readonly required: string; readonly given: string | null; readonly result: string }[];
  readonly amount: string | null;
  readonly nominalAnnualRate: string | null;
  readonly cost: Cost | null;
  readonly schedule: readonly Line[] | null;
  readonly unknowns: readonly { readonly field: string; readonly reason: string; readonly note: string | null }[];
  readonly assumptions: readonly { readonly code: string; readonly detail: string }[];
}
