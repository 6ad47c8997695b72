import type { IncentiveReason, Instrument } from '../../../schema';
import { type Schedule, baseOf, buildSchedule, evaluateIncentives, money, parseMoney, parseMoneyRounded, parseRate, quoteOf } from '../../finance';
import type { Situation } from '../candidate';
import { fractionDigitsOf } from '../matching/fraction-digits';
import type { PolicyInForce } from '../snapshots/policy-snapshot';

/** The most that one policy may take off a loan's cost. */
export interface PossibleSubsidy {
  readonly kind: 'POINTS' | 'INTEREST_SHARE' | 'GUARANTEE_FEE_SHARE';
  /** Points of the principal a year, or a share; 1 is 100 %. */
  readonly value: number;
  /** Null: every bank, every instrument. */
  readonly banks: ReadonlySet<string> | null;
  readonly instruments: ReadonlySet<Instrument> | null;
  /** Of the loan, of the subsidised principal, and of the whole subsidy, in yuan; Infinity: none. */
  readonly greatestLoan: number;
  readonly greatestPrincipal: number;
  readonly greatestTotal: number;
  /** Months from drawdown that count; Infinity: all. */
  readonly greatestMonths: number;
  /** Of the policies of one group at most one pays; null: in no group. */
  readonly group: string | null;
}

/** Whatever the loan, nothing is paid. */
const NEVER_PAYS: ReadonlySet<IncentiveReason> = new Set<IncentiveReason>(['CONDITION_NOT_MET', 'RULE_REFUSED', 'NOT_PAID_TO_BORROWER', 'FACT_MISSING']);

/** At which there is interest to subsidise. */
const ANY_RATE = parseRate('0.05');

const MONTHS_PER_YEAR = 12;

/**
 * The policies that may pay on some loan for the need. Each is asked about two loans of a bank and an
 * instrument that it admits, one of the amount asked and one within its limits: what it refuses on
 * both for the applicant's sake it refuses on all.
 */
export function possibleSubsidies(situation: Situation): PossibleSubsidy[] {
  return situation.policies.flatMap((policy) => {
    const value = valueOf(policy);
    if (!value || loansOf(policy, situation).every((schedule) => neverPays(policy, schedule, situation))) return [];
    const { conditions, exclusiveGroup, formula } = policy.rule;
    // Where nothing is said of it, a cap that binds makes the policy no more than possible: see remainingPrincipal.
    const outstanding = situation.need.applicant.subsidisedPrincipalOutstanding;
    const years = Math.ceil(situation.need.termMonths / MONTHS_PER_YEAR) + 1;
    return [
      {
        ...value,
        banks: conditions.banks ? new Set(conditions.banks) : null,
        instruments: conditions.instruments ? new Set(conditions.instruments) : null,
        greatestLoan: Math.min(numberOf(conditions.maximumLoanAmount), outstanding == null ? numberOf(formula.principalCapPerBorrower) : Infinity),
        greatestPrincipal: Math.max(0, numberOf(formula.principalCapPerBorrower) - Number(outstanding ?? 0)),
        greatestTotal: Math.min(numberOf(formula.totalCap), numberOf(formula.totalCapPerBorrower), numberOf(formula.yearlyCap) * years),
        greatestMonths: formula.maximumMonths ?? Infinity,
        group: exclusiveGroup ?? null,
      },
    ];
  });
}

const KINDS = { PRINCIPAL: 'POINTS', INTEREST: 'INTEREST_SHARE', GUARANTEE_FEE: 'GUARANTEE_FEE_SHARE' } as const;

/** Of tiers the greatest rate; what the borrower bears of the interest only lessens its share. */
function valueOf({ rule: { formula } }: PolicyInForce): Pick<PossibleSubsidy, 'kind' | 'value'> | null {
  const base = baseOf(formula);
  if (base === null) return null;
  const { annualRatePoints, shareOfGuaranteeFee, shareOfInterest, tiers } = formula;
  const rates = [annualRatePoints, shareOfInterest, shareOfGuaranteeFee, ...(tiers ?? []).map(({ rate }) => rate)];
  return { kind: KINDS[base], value: Math.max(0, ...rates.map((rate) => Number(rate ?? '0'))) };
}

function loansOf({ rule: { conditions, formula } }: PolicyInForce, { need }: Situation): Schedule[] {
  const digits = fractionDigitsOf(need.currency);
  const asked = parseMoney(need.amount, need.currency, digits);
  const limits = [conditions.maximumLoanAmount, formula.principalCapPerBorrower].flatMap((limit) =>
    limit == null ? [] : [parseMoneyRounded(limit, need.currency, digits, 'DOWN').minor],
  );
  const least = limits.reduce((less, limit) => (limit > 0n && limit < less ? limit : less), asked.minor);
  return [asked, money(need.currency, least)].map((principal) => {
    const built = buildSchedule('BULLET', {
      principal,
      annualRate: ANY_RATE,
      drawdownOn: need.drawdownOn,
      termMonths: need.termMonths,
      frequencyMonths: 1,
      dayCount: 'ACTUAL_365',
    });
    if (built.kind !== 'ok') throw new Error('a loan that is repaid at once at its end has a schedule');
    return built.schedule;
  });
}

function neverPays(policy: PolicyInForce, schedule: Schedule, { need, policy: snapshot, sizeClass }: Situation): boolean {
  const { banks, instruments } = policy.rule.conditions;
  // What an applicant states of a bank may be asked of that bank's loans alone.
  const named = (need.applicant.policyFacts ?? []).flatMap(({ bank }) => (bank == null || (banks && !banks.includes(bank)) ? [] : [bank]));
  const unnamed = (banks ?? ['']).filter((bank) => !named.includes(bank)).slice(0, 1);
  return [...unnamed, ...named].every((bankCode) => {
    const loan = {
      bankCode,
      instrument: instruments?.[0] ?? ('WORKING_CAPITAL_LOAN' as const),
      purpose: need.purpose,
      schedule,
      // Some product may have one, so that the want of it says nothing of all.
      hasGuaranteeFee: true,
      guaranteeFees: [],
    };
    const [evaluated] = evaluateIncentives({ policies: [policy], loan, applicant: need.applicant, sizeClass, quoteBenchmark: quoteOf(snapshot) });
    return evaluated !== undefined && NEVER_PAYS.has(evaluated.reason);
  });
}

function numberOf(decimal: string | null | undefined): number {
  return decimal == null ? Infinity : Number(decimal);
}
