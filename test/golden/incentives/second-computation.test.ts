import { formatMoney } from '../../../subgraphs/finance';
import { type SubsidisedLoan, subsidyPaid } from '../independent/subsidy';
import type { Asked } from './golden-incentive';
import { GOLDEN_INCENTIVES } from './golden-incentives';
import { judge, policyInForce, scheduleOf } from './judge';
import { termsOfRule } from './policy-in-words';

/** The loan as its schedule says it. */
function loanOf(asked: Asked): SubsidisedLoan {
  const { amount, dayCount = 'ACTUAL_360', drawdownOn, guaranteeFees = [], rate, termMonths } = asked;
  const { interestInAdvance, lines, principal } = scheduleOf(asked);
  const text = (money: { readonly currency: string; readonly minor: bigint }): string => formatMoney(money, 2);
  return {
    amount,
    dayCount,
    drawdownOn,
    termMonths,
    drawnAtOnce: text(principal),
    interestInAdvance: text(interestInAdvance),
    lines: lines.map((line) => ({ on: line.dueOn, drawn: text(line.drawn), principal: text(line.principal), interest: text(line.interest) })),
    rates: [{ from: drawdownOn, rate }],
    guaranteeFees: guaranteeFees.map(([on, fee]) => ({ on, amount: fee, inArrears: false })),
  };
}

const paid = GOLDEN_INCENTIVES.filter(({ expected }) => expected.amount !== null);
const secondly = (policy: string, asked: Asked) => {
  const { rule, validFrom } = policyInForce(policy, asked)!;
  return subsidyPaid(termsOfRule({ validFrom, formula: rule.formula }, asked.applicant.subsidisedPrincipalOutstanding ?? null), loanOf(asked));
};

describe('the second computation of subsidies', () => {
  it.each(paid)('has the amount of the row of $policy: $title', ({ asked, expected, policy }) => {
    const { payments, total } = secondly(policy, asked);
    expect({ amount: total, ...(expected.status === 'APPLIED' && { payments }) }).toEqual({ amount: expected.amount, ...(expected.status === 'APPLIED' && { payments: expected.payments }) });
  });

  const days = ['2026-08-01', '2026-08-31', '2026-12-31'];
  const loans = ([['0.0365', 24], ['0.0431', 23], ['0.009', 30], ['0.0123', 13]] as const).flatMap(([rate, termMonths]) =>
    (['BULLET', 'INTEREST_ONLY', 'EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL', 'DISCOUNT'] as const).flatMap((method) =>
      days.flatMap((drawdownOn) => ['123456.79', '2999999.99', '3000000.01', '987654.31'].map((amount) => ({ rate, termMonths, method, drawdownOn, amount, everyMonths: termMonths % 2 === 0 ? 3 : 1 })))));
  const first = GOLDEN_INCENTIVES.filter(({ expected, policy }, index, all) => expected.amount !== null && all.findIndex((other) => other.policy === policy) === index);

  it.each(first)('has what the engine has of $policy, over many loans', ({ asked, policy }) => {
    const differing = loans.map((loan) => ({ ...asked, ...loan })).filter((loan) => {
      const { amount } = judge(policy, loan);
      return amount !== null && amount !== secondly(policy, loan).total;
    });
    expect(differing.map(({ amount, drawdownOn, method, rate, termMonths }) => [amount, drawdownOn, method, rate, termMonths])).toEqual([]);
  });
});
