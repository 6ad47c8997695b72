import {
  CURRENCY_ALLOWED,
  type ContractFields,
  MAX_TERM_MONTHS,
  type ProductOrder,
  TERM_MONTHS_ALLOWED,
  badUserInput,
  findCurrency,
} from '../../schema';
import type { ProductFilter } from './graphql/inputs';
import { compareDecimals } from './matching/compare-decimals';
import type { Catalog } from './snapshots/catalog';

const MAX_SEARCH_LENGTH = 200;

/** The products in force at an instant that the filter and the words leave, in order. */
export function findProducts(
  catalog: Catalog,
  asOf: string,
  filter: ProductFilter,
  search: string | null,
  orderBy: ProductOrder,
): ContractFields[] {
  checkFilter(filter, search);
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return catalog
    .allInForce(asOf)
    .filter((product) => passes(product, filter) && words.every((word) => textOf(product).includes(word)))
    .sort(ORDERS[orderBy]);
}

function checkFilter({ currency, termMonths }: ProductFilter, search: string | null): void {
  if (currency != null && !findCurrency(currency)) {
    throw badUserInput({ field: 'filter.currency', value: currency, allowed: CURRENCY_ALLOWED });
  }
  if (termMonths != null && (termMonths < 1 || termMonths > MAX_TERM_MONTHS)) {
    throw badUserInput({ field: 'filter.termMonths', value: termMonths, allowed: TERM_MONTHS_ALLOWED });
  }
  if (search !== null && search.length > MAX_SEARCH_LENGTH) {
    throw badUserInput({ field: 'search', value: search, allowed: `at most ${MAX_SEARCH_LENGTH} characters` });
  }
}

function textOf({ code, description, name }: ContractFields): string {
  return `${name} ${description ?? ''} ${code}`.toLowerCase();
}

function passes(product: ContractFields, filter: ProductFilter): boolean {
  const { banks, collateralKinds, currency, guaranteeMethods, illustrative, instruments, purposes, repaymentMethods, segments, termMonths } = filter;
  const { maximumMonths, minimumMonths } = product.term;
  return (
    admits(banks, [product.bankCode]) &&
    admits(instruments, [product.instrument]) &&
    (product.purposes.length === 0 || admits(purposes, product.purposes)) &&
    admits(segments, product.segments) &&
    admits(repaymentMethods, product.repayments.map(({ method }) => method)) &&
    admits(guaranteeMethods, product.guarantees.map(({ method }) => method)) &&
    admits(collateralKinds, product.collaterals.map(({ kind }) => kind)) &&
    (currency == null || product.currency === currency) &&
    (illustrative == null || product.illustrative === illustrative) &&
    (termMonths == null || ((minimumMonths ?? 0) <= termMonths && termMonths <= (maximumMonths ?? MAX_TERM_MONTHS)))
  );
}

function admits<T>(wanted: readonly T[] | null | undefined, held: readonly T[]): boolean {
  return !wanted || held.some((code) => wanted.includes(code));
}

const byId = (a: ContractFields, b: ContractFields): number => (a.id < b.id ? -1 : 1);

const ORDERS: Readonly<Record<ProductOrder, (a: ContractFields, b: ContractFields) => number>> = Object.freeze({
  ID: byId,
  NAME: (a, b) => (a.name === b.name ? byId(a, b) : a.name < b.name ? -1 : 1),
  MAXIMUM_AMOUNT: (a, b) => {
    const [x, y] = [a.amount.maximum ?? null, b.amount.maximum ?? null];
    // Amounts of two currencies are never compared: each currency stands together.
    if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
    if (x === null || y === null) return x === y ? byId(a, b) : x === null ? 1 : -1;
    return compareDecimals(y, x) || byId(a, b);
  },
});
