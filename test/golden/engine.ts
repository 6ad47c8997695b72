import { type ExactFee, type FeeSize, type LoanCost, type Money, type Schedule, buildSchedule, computeCost, formatMoney, formatRate, parseMoney, parseRate } from '../../subgraphs/finance';
import type { Expected, GoldenLoan } from './golden-loan';
import type { FeeTerms, LoanTerms } from './independent/terms';

/** What the engine says of a golden loan, in the words of the table. */
export function engineCost(row: GoldenLoan): Expected {
  const { digits, rate } = row.terms;
  const fees = row.fees.map((fee) => exactFee(fee, row.terms));
  return inWords(computeCost({ schedule: scheduleOf(row), contractRate: parseRate(rate), fees }), digits);
}

export function inWords(cost: LoanCost, digits: number): Expected {
  const rate = (found: bigint | null): string => (found === null ? 'none' : formatRate(found));
  return {
    interest: formatMoney(cost.totalInterest, digits),
    fees: formatMoney(cost.totalFees, digits),
    total: formatMoney(cost.totalCost, digits),
    simple: rate(cost.annualRateSimple),
    irr: rate(cost.annualRateIrr),
    statement: rate(cost.statementAnnualRate),
    basis: cost.irrBasis,
  };
}

export function scheduleOf({ dues, terms }: Pick<GoldenLoan, 'terms' | 'dues'>): Schedule {
  const { amount, currency, digits, draws, everyMonths, method, rate, repayments, repricings, stepAmount, stepRate, tiers, ...same } = terms;
  const money = (decimal: string): Money => parseMoney(decimal, currency, digits);
  const moved = (flows: LoanTerms['draws']) => flows?.map(({ amount: part, on }) => ({ on, amount: money(part) }));
  const principal = money(amount);
  const built = buildSchedule(method, {
    ...same,
    principal,
    annualRate: parseRate(rate),
    frequencyMonths: everyMonths,
    ...(draws && { draws: moved(draws) }),
    ...(repayments && { repayments: moved(repayments) }),
    ...(repricings && { repricings: repricings.map((each) => ({ from: each.from, annualRate: parseRate(each.rate) })) }),
    ...(tiers && { tiers: tiers.map((tier) => ({ upTo: tier.upTo === null ? null : money(tier.upTo), annualRate: parseRate(tier.rate) })) }),
    ...(stepRate !== undefined && { step: { rate: parseRate(stepRate) } }),
    ...(stepAmount !== undefined && { step: { amount: money(stepAmount) } }),
  });
  if (built.kind !== 'ok') throw new Error(`${method} has no schedule`);
  if (!dues) return built.schedule;
  let balance = principal.minor;
  const lines = dues.map(({ on, paid, principal: part }) => {
    balance -= money(part).minor;
    const interest = { currency, minor: money(paid).minor - money(part).minor };
    return { dueOn: on, drawn: { currency, minor: 0n }, principal: money(part), interest, balance: { currency, minor: balance } };
  });
  return { ...built.schedule, lines };
}

export function exactFee(fee: FeeTerms, { currency, digits }: LoanTerms): ExactFee {
  const money = (decimal: string | undefined): Money | null => (decimal === undefined ? null : parseMoney(decimal, currency, digits));
  const amount = money(fee.amount);
  const size: FeeSize = amount
    ? { kind: 'AMOUNT', amount }
    : { kind: 'RATE', rate: parseRate(fee.rate ?? ''), base: fee.base ?? 'PRINCIPAL', minimum: money(fee.minimum), maximum: money(fee.maximum) };
  const { frequency, name, payer, refundable = false } = fee;
  return { type: 'OTHER', name, payer, frequency, size, refundable, yearlyCap: money(fee.yearlyCap), totalCap: money(fee.totalCap) };
}
