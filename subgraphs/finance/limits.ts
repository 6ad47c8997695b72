/** Bounds of every computation in this room, so that no input can make one slow. */
export const FINANCE_LIMITS = Object.freeze({
  /** Fifty years; the longest term that a schedule is built for. */
  termMonths: 600,
  /** Flows of one loan: a due a month for the longest term, a fee or a subsidy beside each. */
  flows: 1_200,
  /** Fees of one loan. */
  fees: 100,
  /** Policies evaluated on one loan. */
  policies: 50,
});
