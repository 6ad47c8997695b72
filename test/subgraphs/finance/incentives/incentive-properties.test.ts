import type { DayCount, IncentiveFormula, IncentiveRule, IncentiveTier, RepaymentMethod, SubsidyPayment } from '../../../../schema';
import { checkExclusions, checkRule, evaluateIncentives, money, parseRate, type EvaluatedIncentive, type IncentivesInput, type PolicyVersion } from '../../../../subgraphs/finance';
import { Dice } from '../../../../bench/kit/random-needs';
import { loanOf, policyOf, scheduleOf } from './kit';
import { paymentsByHand } from './recompute';

/** Equal seeds, equal numbers. */
function randomOf(seed: number): (below: number) => number {
  const dice = new Dice(seed);
  return (below) => dice.whole(0, below - 1);
}

type Random = ReturnType<typeof randomOf>;
const pick = <T>(random: Random, values: readonly T[]): T => values[random(values.length)] as T;
const maybe = <T>(random: Random, value: () => T): T | null => (random(3) === 0 ? value() : null);
const yuan = (random: Random, below: number): string => `${random(below)}.${String(random(100)).padStart(2, '0')}`;
const DAY_COUNTS: readonly DayCount[] = ['ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'];
const METHODS: readonly RepaymentMethod[] = ['BULLET', 'INTEREST_ONLY', 'EQUAL_INSTALMENT', 'EQUAL_PRINCIPAL'];
const PAYMENTS: readonly SubsidyPayment[] = ['WITH_EACH_DUE', 'QUARTERLY', 'YEARLY', 'AT_END'];

function tiersOf(random: Random, greatest: number): IncentiveTier[] {
  const ends = [...new Set([random(900_000) + 1, random(900_000) + 1])].sort((a, b) => a - b).map(String);
  return ['0', ...ends].map((from, at) => ({ from, to: ends[at] ?? maybe(random, () => '950000'), rate: (random(greatest) / 1_000).toFixed(3) }));
}

function formulaOf(random: Random, isFee: boolean): IncentiveFormula {
  const share = (random(1_001) / 1_000).toFixed(3);
  const operands: (() => IncentiveFormula)[] = isFee
    ? [() => ({ shareOfGuaranteeFee: share }), () => ({ base: 'GUARANTEE_FEE', tiers: tiersOf(random, 1_001) })]
    : [
        () => ({ annualRatePoints: (random(60) / 1_000).toFixed(3), dayCount: pick(random, DAY_COUNTS) }),
        () => ({ shareOfInterest: share }),
        () => ({ shareOfInterest: share, borrowerBears: { benchmark: 'LPR_1Y', spreadBasisPoints: random(300) - 250 }, dayCount: pick(random, DAY_COUNTS) }),
        () => ({ base: pick(random, ['PRINCIPAL', 'INTEREST']), tiers: tiersOf(random, 60), dayCount: pick(random, DAY_COUNTS) }),
      ];
  return {
    ...pick(random, operands)(),
    maximumMonths: maybe(random, () => random(30) + 1),
    principalCapPerBorrower: maybe(random, () => yuan(random, 1_200_000)),
    yearlyCap: maybe(random, () => yuan(random, 30_000)),
    totalCap: maybe(random, () => yuan(random, 60_000)),
    totalCapPerBorrower: maybe(random, () => yuan(random, 60_000)),
    payment: pick(random, PAYMENTS),
  };
}

function policiesOf(random: Random): PolicyVersion[] {
  const length = random(6) + 1;
  return Array.from({ length }, (_, at) => {
    const isFee = random(3) === 0;
    const rule: IncentiveRule = {
      kind: isFee ? 'GUARANTEE_FEE_SUBSIDY' : 'INTEREST_SUBSIDY',
      conditions: random(5) === 0 ? { firstTimeBorrower: true } : {},
      formula: formulaOf(random, isFee),
      exclusiveGroup: maybe(random, () => pick(random, ['G', 'H'])),
      // Of later ids only, so that nothing comes round.
      excludedBy: at + 1 === length ? null : maybe(random, () => [`P${at + 1 + random(length - at - 1)}`]),
    };
    return policyOf(rule, `P${at}`, maybe(random, () => pick(random, ['2026-03-01', '2026-05-17'])));
  });
}

function inputOf(seed: number): IncentivesInput {
  const random = randomOf(seed);
  const schedule = scheduleOf({
    method: pick(random, METHODS), minor: BigInt(random(99_999_999) + 10_000), rate: (random(80) / 1_000).toFixed(3),
    termMonths: random(40) + 1, dayCount: pick(random, DAY_COUNTS),
  });
  const days = schedule.lines.map(({ dueOn }) => dueOn);
  const guaranteeFees = [schedule.drawdownOn, ...days].filter(() => random(4) === 0)
    .map((on) => ({ on, amount: money('CNY', BigInt(random(500_000) + 1)), inArrears: on !== schedule.drawdownOn && random(2) === 0 }));
  return {
    policies: policiesOf(random),
    loan: loanOf(schedule, { guaranteeFees }),
    applicant: { subsidisedPrincipalOutstanding: '0', subsidyReceived: maybe(random, () => yuan(random, 20_000)) ?? '0' },
    sizeClass: null,
    quoteBenchmark: () => ({ rate: parseRate('0.03'), quotedOn: '2026-02-20', confirmed: true }),
  };
}

const SEEDS = Array.from({ length: 600 }, (_, seed) => seed);
const sumOf = (amounts: readonly { minor: bigint }[]): bigint => amounts.reduce((sum, { minor }) => sum + minor, 0n);
const minorOf = (decimal: string): bigint => BigInt(decimal.replace('.', ''));
const isFeeRule = ({ kind }: EvaluatedIncentive): boolean => kind === 'GUARANTEE_FEE_SUBSIDY';

describe('of random policies on random loans', () => {
  test('every rule is one that can be saved', () => {
    for (const seed of SEEDS) for (const { rule } of inputOf(seed).policies) expect([seed, checkRule(rule)]).toEqual([seed, []]);
  });

  test('what applies is paid as its lines say, and is what its payments add up to', () => {
    let applied = 0;
    for (const seed of SEEDS) {
      for (const one of evaluateIncentives(inputOf(seed))) {
        if (one.status !== 'APPLIED') {
          expect([one.computation, one.subsidies, one.amount]).toEqual([[], [], null]);
          continue;
        }
        applied += 1;
        expect([seed, one.policyId, paymentsByHand(one)]).toEqual([seed, one.policyId, one.subsidies.map(({ amount, on }) => [on, amount.minor])]);
        expect(sumOf(one.subsidies.map(({ amount }) => amount))).toBe(one.amount?.minor);
      }
    }
    expect(applied).toBeGreaterThan(700);
  });

  test('no cap is exceeded, of a year, of all and of the borrower', () => {
    for (const seed of SEEDS) {
      const input = inputOf(seed);
      evaluateIncentives(input).forEach((one, at) => {
        if (one.status !== 'APPLIED') return;
        const { formula } = input.policies[at]!.rule;
        const total = one.amount!.minor;
        if (formula.totalCap) expect(total).toBeLessThanOrEqual(minorOf(formula.totalCap));
        if (formula.totalCapPerBorrower) {
          const left = minorOf(formula.totalCapPerBorrower) - minorOf(Number(input.applicant.subsidyReceived).toFixed(2));
          expect(total).toBeLessThanOrEqual(left);
        }
        if (!formula.yearlyCap) return;
        const ofYears = new Map<number, number>();
        for (const { counted, yearOfLoan } of one.computation) ofYears.set(yearOfLoan, (ofYears.get(yearOfLoan) ?? 0) + Number(counted));
        for (const ofYear of ofYears.values()) expect(ofYear).toBeLessThanOrEqual(Number(formula.yearlyCap) + 1e-6);
        // Paid a year at a time, no payment is above the cap of a year.
        if (formula.payment === 'YEARLY') for (const { amount } of one.subsidies) expect(amount.minor).toBeLessThanOrEqual(minorOf(formula.yearlyCap));
      });
    }
  });

  test('together they are never above the interest, nor above the guarantee fees', () => {
    for (const seed of SEEDS) {
      const input = inputOf(seed);
      const { guaranteeFees, schedule } = input.loan;
      const evaluated = evaluateIncentives(input);
      const paid = (isFee: boolean): bigint => sumOf(evaluated.filter((one) => isFeeRule(one) === isFee).flatMap(({ subsidies }) => subsidies.map(({ amount }) => amount)));
      expect(paid(false)).toBeLessThanOrEqual(sumOf(schedule.lines.map(({ interest }) => interest)) + schedule.interestInAdvance.minor);
      expect(paid(true)).toBeLessThanOrEqual(sumOf(guaranteeFees.map(({ amount }) => amount)));
    }
  });

  test('of a group one counts, beside nothing that its rule excludes', () => {
    for (const seed of SEEDS) {
      const { policies, ...rest } = inputOf(seed);
      const applied = evaluateIncentives({ policies, ...rest }).flatMap(({ status }, at) => (status === 'APPLIED' ? [policies[at]!] : []));
      const groups = applied.flatMap(({ rule }) => rule.exclusiveGroup ?? []);
      expect([seed, groups.length]).toEqual([seed, new Set(groups).size]);
      const ids = new Set(applied.map(({ id }) => id));
      const clashing = applied.filter(({ rule }) => rule.excludedBy?.some((id) => {
        const other = applied.find((one) => one.id === id);
        return ids.has(id) && (rule.exclusiveGroup == null || other?.rule.exclusiveGroup !== rule.exclusiveGroup);
      }));
      // A group may close a circle with what is excluded by ids; one of it then counts for all that.
      if (checkExclusions(policies).length === 0) expect([seed, clashing]).toEqual([seed, []]);
    }
  });

  test('whatever excludes another is paid', () => {
    let excluded = 0;
    for (const seed of SEEDS) {
      const found = evaluateIncentives(inputOf(seed));
      const ids = found.flatMap(({ excludedBy }) => excludedBy?.id ?? []);
      expect([seed, found.filter(({ policyId, status }) => ids.includes(policyId) && status !== 'APPLIED')]).toEqual([seed, []]);
      excluded += ids.length;
    }
    expect(excluded).toBeGreaterThan(100);
  });

  test('the order of the policies changes nothing', () => {
    const shown = (evaluated: readonly EvaluatedIncentive[]) =>
      evaluated.map(({ amount, computation, excludedBy, explanation, limits, policyId, status, subsidies }) => ({ policyId, status, amount, excludedBy, limits, subsidies, explanation, computation }))
        .sort((a, b) => (a.policyId < b.policyId ? -1 : 1));
    for (const seed of SEEDS) {
      const { policies, ...rest } = inputOf(seed);
      const random = randomOf(seed + 1);
      const shuffled = policies.map((policy) => ({ policy, at: random(1_000) })).sort((a, b) => a.at - b.at).map(({ policy }) => policy);
      expect(shown(evaluateIncentives({ policies: shuffled, ...rest }))).toEqual(shown(evaluateIncentives({ policies, ...rest })));
    }
  });
});
