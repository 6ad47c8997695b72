/* Readings of the made-up bank Example Mutual. */

export const NOW = '2026-08-20T08:00:00.000Z';

export interface Line {
  readonly observedAt: string;
  readonly productId: string;
  readonly product?: unknown;
}

/** A product as the bank would publish it; the rate is its one term that tests change. */
export function product(productId: string, rate: string, more: object = {}): object {
  return {
    productId,
    name: `Product ${productId}`,
    brand: 'Example Mutual',
    productCategory: 'BUSINESS_LOANS',
    lastUpdated: '2022-01-01T00:00:00Z',
    lendingRates: [{ lendingRateType: 'FIXED', rate }],
    ...more,
  };
}

export const ERROR_REPLY = { errors: [{ code: 'urn:au-cds:error:cds-all:Header/UnsupportedVersion', title: 'Unsupported Version' }] };

export function fileOf(lines: readonly (Line | string)[]): Buffer {
  return Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
}

export const at = (day: string): string => `${day}T00:00:00+10:00`;

export const SIX_LINES: readonly Line[] = [
  { observedAt: at('2022-09-01'), productId: 'a', product: product('a', '0.05') },
  // Nothing but lastUpdated has changed.
  { observedAt: at('2022-10-01'), productId: 'a', product: product('a', '0.05', { lastUpdated: '2022-09-30T00:00:00Z' }) },
  { observedAt: at('2022-11-01'), productId: 'a', product: product('a', '0.06') },
  { observedAt: at('2022-12-01'), productId: 'a', product: ERROR_REPLY },
  { observedAt: at('2023-01-01'), productId: 'a', product: null },
  { observedAt: at('2023-02-01'), productId: 'a', product: product('a', '0.06') },
];
