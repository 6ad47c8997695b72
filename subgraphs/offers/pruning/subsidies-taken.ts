import { compareTexts } from '../../../schema';
import { INSTRUMENTS } from '../compiled-catalog/compiled-bank';
import type { FeeSums } from './fee-sums';
import type { PeriodShape } from './period-shape';
import type { PossibleSubsidy } from './subsidy-bound';

const MONTHS_PER_YEAR = 12;

/** A loan as its bound is worked out. */
export interface CostedLoan {
  readonly principal: number;
  readonly rate: number;
  readonly periods: PeriodShape;
  /** Yearly cost before subsidies. */
  readonly gross: number;
  readonly most: number;
}

/** What policies take off, at most. */
export interface Taken {
  readonly ofYield: number;
  /** Of one unit of principal. */
  readonly ofTotal: number;
}

/** What all policies that may pay on one loan come to, were none exclusive of another and none limited. */
export interface MostTaken {
  readonly subsidies: number;
  readonly points: number;
  readonly share: number;
  readonly guaranteeShare: number;
}

export const NOTHING_TAKEN: Taken = Object.freeze({ ofYield: 0, ofTotal: 0 });
const EVERYTHING_TAKEN: Taken = Object.freeze({ ofYield: Infinity, ofTotal: Infinity });

/** What the policies that may pay for a need take off the loans of a bank by an instrument. */
export class SubsidiesTaken {
  readonly #all: readonly PossibleSubsidy[];
  readonly #admitted = new Map<string, (readonly PossibleSubsidy[])[]>();
  readonly #most = new Map<string, MostTaken[]>();
  /** Bounds are asked for bank after bank. */
  #latest: { readonly bankCode: string; readonly most: MostTaken[] } | null = null;

  constructor(
    subsidies: readonly PossibleSubsidy[],
    private readonly termYears: number,
  ) {
    this.#all = [...subsidies].sort((a, b) => compareTexts(a.group ?? '', b.group ?? ''));
  }

  /** Those that may pay on a loan of a bank by an instrument; of one group beside each other. */
  admittedBy(bankCode: string, instrumentAt: number): readonly PossibleSubsidy[] {
    if (this.#all.length === 0) return this.#all;
    const ofBank = this.#admitted.get(bankCode) ?? [];
    const known = ofBank[instrumentAt];
    if (known) return known;
    const instrument = INSTRUMENTS[instrumentAt] ?? 'OTHER';
    const admitted = this.#all.filter(({ banks, instruments }) => (!banks || banks.has(bankCode)) && (!instruments || instruments.has(instrument)));
    ofBank[instrumentAt] = admitted;
    this.#admitted.set(bankCode, ofBank);
    return admitted;
  }

  /** Without any limit, and as if none were exclusive of another. */
  mostOf(bankCode: string, instrumentAt: number): MostTaken {
    if (this.#latest?.bankCode !== bankCode) {
      this.#latest = { bankCode, most: this.#most.get(bankCode) ?? [] };
      this.#most.set(bankCode, this.#latest.most);
    }
    const { most: ofBank } = this.#latest;
    const known = ofBank[instrumentAt];
    if (known) return known;
    const admitted = this.admittedBy(bankCode, instrumentAt);
    const sumOf = (kind: PossibleSubsidy['kind']): number => admitted.reduce((sum, subsidy) => sum + (subsidy.kind === kind ? subsidy.value : 0), 0);
    const most = { subsidies: admitted.length, points: sumOf('POINTS'), share: sumOf('INTEREST_SHARE'), guaranteeShare: sumOf('GUARANTEE_FEE_SHARE') };
    ofBank[instrumentAt] = most;
    return most;
  }

  /** The most that policies take off the yearly cost, and off the total; of an exclusive group one alone. */
  taken(subsidies: readonly PossibleSubsidy[], { gross, most, periods, principal, rate }: CostedLoan, { guaranteeOfBalance, guaranteeValue }: FeeSums): Taken {
    const growth = 1 + periods.longestPeriod * gross;
    // The least balance × time that is left when it is discounted at a yield that is no lower than the loan's.
    const discounted = periods.leastBalanceYears * growth ** (-this.termYears / periods.longestPeriod);
    const mostDayFactor = periods.mostDayFactor();
    const years = this.termYears + 1 / MONTHS_PER_YEAR;
    const sum = { ofYield: 0, ofTotal: 0 };
    let guaranteeShare = 0;
    let interestShare = 0;
    let group: string | null = null;
    let groupYield = 0;
    let groupTotal = 0;
    for (const subsidy of subsidies) {
      if (principal > subsidy.greatestLoan) continue;
      let ofYield = 0;
      let ofTotal = 0;
      if (subsidy.kind === 'GUARANTEE_FEE_SHARE') {
        guaranteeShare += subsidy.value;
        ofYield = subsidy.value * (guaranteeOfBalance + guaranteeValue / most);
        ofTotal = subsidy.value * (guaranteeOfBalance * most + guaranteeValue);
      } else {
        if (subsidy.kind === 'INTEREST_SHARE') interestShare += subsidy.value;
        const points = subsidy.kind === 'POINTS' ? subsidy.value : subsidy.value * rate;
        // The part of balance × time that is subsidised, at most.
        const subsidised = (Math.min(1, subsidy.greatestPrincipal / principal) * Math.min(years, subsidy.greatestMonths / MONTHS_PER_YEAR)) / discounted;
        const whole = points * mostDayFactor * Math.min(1, subsidised);
        const cap = subsidy.greatestTotal / principal;
        ofYield = Math.min(whole * growth, cap / discounted);
        ofTotal = Math.min(whole * most, cap);
      }
      const isOfGroup = subsidy.group !== null && subsidy.group === group;
      sum.ofYield += isOfGroup ? Math.max(0, ofYield - groupYield) : ofYield;
      sum.ofTotal += isOfGroup ? Math.max(0, ofTotal - groupTotal) : ofTotal;
      groupYield = isOfGroup ? Math.max(groupYield, ofYield) : ofYield;
      groupTotal = isOfGroup ? Math.max(groupTotal, ofTotal) : ofTotal;
      group = subsidy.group;
    }
    // More than the fees themselves: how much they are at most is not known here.
    return guaranteeShare > 1 || (interestShare > 0 && interestShare > periods.mostInterestShare()) ? EVERYTHING_TAKEN : sum;
  }
}
