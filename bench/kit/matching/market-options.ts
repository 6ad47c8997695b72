/** What a market is made of, and how it is asked. */
export interface MarketOptions {
  readonly products: number;
  readonly banks: number;
  readonly requests: number;
  readonly warmUpRequests: number;
  /** Requests that are computed whole too, and compared. */
  readonly compared: number;
}

export const SEEDS = Object.freeze({ products: 20_260_701, needs: 7 });
/** Different needs, asked in turn. */
export const NEEDS = 40;
export const PAGE = 20;
