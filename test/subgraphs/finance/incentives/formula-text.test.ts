import type { IncentiveFormula } from '../../../../schema';
import { money } from '../../../../subgraphs/finance';
import { evaluateOne, loanOf, ruleOf, scheduleOf, type LoanTerms } from './kit';

interface Row {
  readonly title: string;
  readonly loan: LoanTerms;
  readonly formula: IncentiveFormula;
  readonly outstanding?: string;
  readonly zh: string;
  readonly en: string;
}

const rows: readonly Row[] = [
  {
    // 365 × 2,000,000 × 1 % / 360 = 20,277.78.
    title: 'what is left of the cap, with what draws it already',
    loan: { minor: 400_000_000n },
    formula: { annualRatePoints: '0.01', dayCount: 'ACTUAL_360', principalCapPerBorrower: '3000000' },
    outstanding: '1000000.00',
    zh: '每户贴息本金上限3000000元；减已享受贴息的1000000.00元，余2000000.00元；365天×计入本金2000000.00元×1%÷360＝20277.78元；',
    en: 'up to 3000000 yuan; less 1000000.00 yuan that draw it already, 2000000.00 yuan are left; 365 days × 2000000.00 yuan counted × 1% / 360 = 20277.78 yuan; ',
  },
  {
    // 92 × 1,000,000 + 92 × 750,000 + 91 × 500,000 + 90 × 250,000 = 229,000,000.
    title: 'the sum of the days of a principal that falls',
    loan: { method: 'EQUAL_PRINCIPAL', rate: '0.048', frequencyMonths: 3, dayCount: 'ACTUAL_360' },
    formula: { annualRatePoints: '0.01', dayCount: 'ACTUAL_365' },
    zh: '365天，计入本金最高1000000.00元，每日计入本金之和229000000.00元×1%÷365＝6273.97元；',
    en: '365 days, at most 1000000.00 yuan counted, the principal counted of each day together 229000000.00 yuan × 1% / 365 = 6273.97 yuan; ',
  },
  {
    // Half of the loan counts, and half of its 39,999.96 of interest.
    title: 'the interest that a share is taken of',
    loan: {},
    formula: { shareOfInterest: '0.5', principalCapPerBorrower: '500000' },
    outstanding: '0',
    zh: '计入本金最高500000.00元，其利息19999.98元×50%＝9999.99元；',
    en: 'interest of 19999.98 yuan on a counted principal of up to 500000.00 yuan × 50% = 9999.99 yuan; ',
  },
  {
    title: 'the guarantee fee and the part of the loan that counts',
    loan: {},
    formula: { shareOfGuaranteeFee: '0.5', principalCapPerBorrower: '250000' },
    outstanding: '0',
    zh: '担保费2000.00元（按计入本金250000.00元占贷款1000000.00元的部分）×50%＝1000.00元；',
    en: 'guarantee fees of 2000.00 yuan (the part of 250000.00 yuan counted of 1000000.00 yuan lent) × 50% = 1000.00 yuan; ',
  },
];

describe('the explanation of an amount names', () => {
  test.each(rows)('$title', ({ en, formula, loan, outstanding, zh }) => {
    const isFee = formula.shareOfGuaranteeFee != null;
    const guaranteeFees = isFee ? [{ on: '2026-03-01', amount: money('CNY', 800_000n) }] : [];
    const found = evaluateOne(ruleOf(formula, {}, { kind: isFee ? 'GUARANTEE_FEE_SUBSIDY' : 'INTEREST_SUBSIDY' }), {
      loan: loanOf(scheduleOf(loan), { guaranteeFees }),
      applicant: { subsidisedPrincipalOutstanding: outstanding },
    });
    expect(found.explanation.zh).toContain(zh);
    expect(found.explanation.en).toContain(en);
  });
});
