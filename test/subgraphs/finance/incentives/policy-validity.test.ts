import { evaluateIncentives, money, type EvaluatedIncentive, type IncentiveLoan } from '../../../../subgraphs/finance';
import type { IncentiveRule } from '../../../../schema';
import { DRAWDOWN_ON, loanOf, policyOf, ruleOf, scheduleOf } from './kit';

function evaluateFrom(validFrom: string | null, rule: IncentiveRule, loan: IncentiveLoan = loanOf(scheduleOf())): EvaluatedIncentive {
  const [found] = evaluateIncentives({ policies: [policyOf(rule, 'P', validFrom)], loan, applicant: {}, sizeClass: null });
  if (!found) throw new Error('no incentive evaluated');
  return found;
}

const POINTS = { annualRatePoints: '0.01', dayCount: 'ACTUAL_360', payment: 'QUARTERLY' } as const;
const EARLIER = { drawdownFrom: '2026-01-01' };
const flowsOf = ({ subsidies }: EvaluatedIncentive): [string, bigint][] => subsidies.map(({ on, amount }) => [on, amount.minor]);

// The loan is drawn on 1 March 2026.
describe('a loan drawn before the policy is valid', () => {
  test('does not get it, and both days are named', () => {
    const found = evaluateFrom('2026-03-02', ruleOf(POINTS, { drawdownTo: '2026-12-31' }));
    expect(found).toMatchObject({ status: 'NOT_APPLIED', reason: 'CONDITION_NOT_MET', amount: null, subsidies: [], failedCondition: { condition: 'VALID_FROM', given: DRAWDOWN_ON } });
    expect(found.explanation).toEqual({
      zh: '贷款2026-03-01发放，早于政策施行日2026-03-02，不适用。',
      en: 'the loan is drawn on 2026-03-01, before the policy is valid from 2026-03-02.',
    });
  });

  test.each([
    ['on its first day', DRAWDOWN_ON],
    ['where no day is stated', null],
  ])('%s gets it whole', (_title, validFrom) => {
    expect(evaluateFrom(validFrom, ruleOf(POINTS))).toMatchObject({ status: 'APPLIED', amount: money('CNY', 1_013_889n) });
  });

  test('is still before it where the rule says a day that is later than the drawdown', () => {
    expect(evaluateFrom('2026-06-01', ruleOf(POINTS, { drawdownFrom: '2026-05-01' })).failedCondition?.condition).toBe('DRAWDOWN');
  });
});

describe('a rule that names an earlier day of drawdown', () => {
  test('earns points from the first day of the policy, and pays none before', () => {
    const found = evaluateFrom('2026-07-01', ruleOf(POINTS, EARLIER));
    // 1,000,000 × 1 % / 360 a day: 62 days to 1 September, 153 to 1 December, 243 to 1 March.
    expect(flowsOf(found)).toEqual([['2026-09-01', 172_222n], ['2026-12-01', 252_778n], ['2027-03-01', 250_000n]]);
    expect(found.explanation.zh).toContain('自政策施行日2026-07-01起计；243天×计入本金1000000.00元×1%÷360＝6750.00元');
    expect(found.explanation.en).toContain('counted from 2026-07-01, the first day of the policy; 243 days × 1000000.00 yuan counted × 1% / 360 = 6750.00 yuan');
  });

  test('shares the interest that accrued from that day on, within a period too', () => {
    // Of 12 × 3,333.33: half of June's, 15 days of 30, then July to February; 8,333.325 is rounded up.
    const found = evaluateFrom('2026-06-16', ruleOf({ shareOfInterest: '1', payment: 'QUARTERLY' }, EARLIER));
    expect(flowsOf(found)).toEqual([['2026-09-01', 833_333n], ['2026-12-01', 999_999n], ['2027-03-01', 999_999n]]);
  });

  test('leaves out a guarantee fee charged on that day for the time before it', () => {
    const fee = { on: '2026-06-01', amount: money('CNY', 800_000n) };
    const rule = ruleOf({ shareOfGuaranteeFee: '0.5' }, EARLIER, { kind: 'GUARANTEE_FEE_SUBSIDY' });
    const amount = (inArrears: boolean) => evaluateFrom('2026-06-01', rule, loanOf(scheduleOf(), { guaranteeFees: [{ ...fee, inArrears }] })).amount?.minor;
    expect([amount(false), amount(true)]).toEqual([400_000n, undefined]);
  });

  test('leaves out a guarantee fee charged before that day', () => {
    const loan = loanOf(scheduleOf({ termMonths: 24 }), { guaranteeFees: [{ on: DRAWDOWN_ON, amount: money('CNY', 800_000n) }, { on: '2027-03-01', amount: money('CNY', 600_000n) }] });
    const rule = ruleOf({ shareOfGuaranteeFee: '0.5', payment: 'YEARLY' }, EARLIER, { kind: 'GUARANTEE_FEE_SUBSIDY' });
    expect(flowsOf(evaluateFrom('2026-03-02', rule, loan))).toEqual([['2028-03-01', 300_000n]]);
  });
});

test('two policies on one loan count each from its own first day', () => {
  // 30/360 over 365 days: 1,000,000 at one point is 10,138.89 from drawdown; of each only its own days count.
  const loan = loanOf(scheduleOf());
  const rule = ruleOf(POINTS, { drawdownFrom: '2026-01-01' });
  const amountOf = (validFrom: string | null, among: readonly (string | null)[]): unknown =>
    evaluateIncentives({ policies: among.map((day, index) => policyOf(rule, `P${index}`, day)), loan: loanOf(loan.schedule), applicant: {}, sizeClass: null })[among.indexOf(validFrom)]?.amount;
  const alone = (validFrom: string | null): unknown => evaluateFrom(validFrom, rule).amount;
  for (const among of [[null, '2026-09-01'], ['2026-09-01', null]] as const) {
    for (const day of among) expect(amountOf(day, among)).toEqual(alone(day));
  }
  expect(alone('2026-09-01')).not.toEqual(alone(null));
});
