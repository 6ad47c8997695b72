import type { GoldenLoan, Source } from './golden-loan';
import { GOLDEN_LOANS } from './golden-loans';
import { decimalOf, integerOf, trimmed } from './independent/numbers';
import type { FeeTerms, LoanTerms } from './independent/terms';

const INTRODUCTION = `# Golden loans

What a loan costs, held against the engine by \`golden-loans.test.ts\`. No figure here was computed by
the engine: each row says where it comes from.

- **published**: a public source states the figures that the row names.
- **closed form**: each rate follows from the formula given, by hand or with a pocket calculator.
- **independent**: computed by [independent/](independent/), a second implementation that imports
  nothing of the project: it walks the loan day by day, in integers, and finds rates by bisection with
  60 digits. It computes every other row too.

*Cost* is interest and the fees that the borrower pays, less what comes back. *Simple* is the rate of a
period × periods a year, *IRR* (1 + rate of a period)^periods − 1 (中国人民银行公告〔2021〕3号); the period
is that of the dues, or of dated flows a month of 365/12 days. *Statement* is the figure of the
企业贷款综合融资成本清单: the contract rate and each fee's own yearly rate, found from principal and the
fee alone.
`;

const KINDS: Readonly<Record<Source['kind'], string>> = { PUBLISHED: 'published', CLOSED_FORM: 'closed form', INDEPENDENT: 'independent' };
const PERIODS: Readonly<Record<number, string>> = { 1: 'month', 2: 'two months', 3: 'quarter', 6: 'half-year', 12: 'year' };
const DAY_COUNTS: Readonly<Record<LoanTerms['dayCount'], string>> = { ACTUAL_360: 'actual/360', ACTUAL_365: 'actual/365', THIRTY_360: '30/360' };

/** The table as a loan officer reads it. */
export function renderCosts(): string {
  const head = '| | Loan | Interest | Fees | Cost | Simple | IRR | Statement |\n| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |';
  const summary = GOLDEN_LOANS.map(({ expected, title }, index) => {
    const { basis, fees, interest, irr, simple, statement, total } = expected;
    const rates = [simple, irr, statement].map(percent);
    return `| ${[index + 1, title, interest, fees, total, rates[0], `${rates[1]}${basis === 'PERIODS' ? '' : ' by dates'}`, rates[2]].join(' | ')} |`;
  });
  return `${[INTRODUCTION, head + `\n${summary.join('\n')}`, ...GOLDEN_LOANS.map(section)].join('\n')}\n`;
}

function percent(rate: string): string {
  return `${trimmed(decimalOf(integerOf(rate, 10), 8))} %`;
}

function section(row: GoldenLoan, index: number): string {
  const { fees, source, title } = row;
  const items = [`- Terms: ${termsOf(row)}.`, ...(fees.length > 0 ? [`- Fees: ${fees.map((fee) => feeOf(fee)).join('; ')}.`] : []), `- ${KINDS[source.kind]}: ${source.says}`];
  return `\n## ${index + 1}. ${title}\n\n${items.join('\n')}`;
}

function termsOf({ dues, terms }: GoldenLoan): string {
  const { amount, currency, draws, drawdownOn, graceMonths, method, principalMonths, repayments, repricings, settlement, stepAmount, stepRate, termMonths, tiers } = terms;
  const moved = (flows: LoanTerms['draws']): string => (flows ?? []).map((flow) => `${flow.amount} on ${flow.on}`).join(', ');
  const often = ['BULLET', 'DISCOUNT', 'ANYTIME'].includes(method) ? '' : `, by the ${PERIODS[terms.everyMonths]}`;
  return [
    `${amount} ${currency} on ${drawdownOn} for ${termMonths} months, ${method}${often}`,
    dues ? `dues as given: ${dues[0]?.paid}${dues.length > 1 ? ` × ${dues.length}` : ''}` : `${percent(terms.rate)} on ${DAY_COUNTS[terms.dayCount]}`,
    settlement && `settlement day ${settlement.day}, ${settlement.firstPeriod.toLowerCase()} first period`,
    graceMonths && `${graceMonths} months of grace`,
    principalMonths && `principal in month ${principalMonths.join(' and ')}`,
    draws && `drawn ${moved(draws)}`,
    repayments && `repaid ${moved(repayments)}`,
    tiers && `tiers ${tiers.map(({ rate, upTo }) => `${percent(rate)} ${upTo === null ? 'beyond' : `up to ${upTo}`}`).join(', ')}`,
    repricings && `repriced ${repricings.map(({ from, rate }) => `${percent(rate)} from ${from}`).join(', ')}`,
    stepRate !== undefined && `steps of ${percent(stepRate)}`,
    stepAmount !== undefined && `steps of ${stepAmount}`,
  ].filter(Boolean).join('; ');
}

const BASES = { PRINCIPAL: 'of the amount', PRINCIPAL_PER_YEAR: 'a year of the amount', BALANCE_PER_YEAR: 'a year of the balance' };

function feeOf({ amount, base = 'PRINCIPAL', frequency, maximum, minimum, name, payer, rate, refundable, totalCap, yearlyCap }: FeeTerms): string {
  return [
    `${name} ${amount ?? `${percent(rate ?? '0')} ${BASES[base]}`}`,
    frequency,
    payer !== 'BORROWER' && `borne by ${payer}`,
    minimum && `at least ${minimum}`,
    maximum && `at most ${maximum}`,
    yearlyCap && `at most ${yearlyCap} a year`,
    totalCap && `at most ${totalCap} in all`,
    refundable && 'comes back with the last due',
  ].filter(Boolean).join(', ');
}
