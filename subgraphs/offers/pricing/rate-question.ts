import type { ContractFields, RepaymentMethod } from '../../../schema';
import type { Rate } from '../../finance';
import type { Need } from '../matching/need';
import type { PolicySnapshot } from '../snapshots/policy-snapshot';
import type { Findings } from './findings';
import type { Interval } from './interval';

export interface RateQuestion {
  readonly product: ContractFields;
  readonly need: Need;
  /** Decimal text: the amount offered, which tiers are chosen by. */
  readonly amount: string;
  readonly method: RepaymentMethod | null;
  /** With the quotations known at asOf, see quotationsKnownOn. */
  readonly policy: PolicySnapshot;
}

export interface RateInterval {
  readonly rate: Interval<Rate>;
  readonly findings: Findings;
}
