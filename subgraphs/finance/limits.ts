/** Bounds of every computation in this room, so that no input can make one slow. */
export const FINANCE_LIMITS = Object.freeze({
  /** Fifty years; the longest term that a schedule is built for. */
  termMonths: 600,
  /**
   * Days with a flow of one loan. Of the longest term: 601 dues on a settlement day; 600 ends of a
   * month after drawdown, among them those of quarters and years, for fees and subsidies; 100 planned
   * draws and repayments; drawdown. That is 1,302, rounded up.
   */
  flows: 1_400,
  /** Draws × dues over which instalments of tiers are searched: one search over the longest term, some milliseconds. */
  searchedDues: 600,
  /** Tiers of one balance: no product lists more rates. */
  tiers: 100,
  /** Fees of one loan. */
  fees: 100,
  /** Policies evaluated on one loan. */
  policies: 50,
  /** Characters of the id of a policy, and of the name of an exclusive group. */
  policyIdLength: 64,
  exclusiveGroupLength: 64,
});
