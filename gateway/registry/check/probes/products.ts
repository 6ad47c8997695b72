import { MAX_FIRST, productId, quoteValue } from '../../../../schema';
import type { Finding } from '../finding';
import { type Ask, type EndpointAnswer, listOf, objectOf, probeFinding } from './endpoint';
import type { ProbedBank } from './probed-bank';

/** What a product is asked for here. */
export interface ProbedProduct {
  readonly id: unknown;
  readonly version: unknown;
  readonly code: unknown;
  readonly bankCode: unknown;
  readonly name: unknown;
  readonly illustrative: unknown;
}

const PRODUCT = '{ id version code bankCode name illustrative }';
/** Small, so that a catalog of three has a second page. */
const PAGE = 2;
const NO_VERSION = 'no-such-version';

/** A query that must be answered gave errors. */
export function* queryFailed(coordinate: string, { errors }: EndpointAnswer): Iterable<Finding> {
  for (const { code, message } of errors.slice(0, 3)) {
    yield probeFinding('QUERY_FAILED', coordinate, `${coordinate} fails: ${message}${code === null ? '' : ` (${code})`}`, 'Answer it; see the log of the subgraph for the cause.');
  }
  yield* errorsHaveCodes(coordinate, { errors });
}

export function* errorsHaveCodes(coordinate: string, { errors }: Pick<EndpointAnswer, 'errors'>): Iterable<Finding> {
  const bare = errors.find(({ code }) => code === null);
  if (bare) yield probeFinding('ERROR_WITHOUT_CODE', coordinate, `An error of ${coordinate} carries no code: ${bare.message}`, 'Set extensions.code of each error, such as VERSION_NOT_KEPT or BAD_USER_INPUT.', 'WARNING');
}

/** Pages of the catalog: stable, disjoint and bounded. Returns the products of the first two. */
export async function probePages(ask: Ask, bank: ProbedBank, findings: Finding[]): Promise<readonly ProbedProduct[]> {
  const coordinate = `Query.${bank.productsField}`;
  const page = async (first: number, after: unknown = null) => {
    const answer = await ask(`query Page($first: Int, $after: String) { page: ${bank.productsField}(first: $first, after: $after) { edges { node ${PRODUCT} } pageInfo { hasNextPage endCursor } totalCount } }`, { first, after });
    const { edges, pageInfo } = objectOf(answer.data.page);
    return { answer, pageInfo: objectOf(pageInfo), products: listOf(edges).map((edge) => objectOf(objectOf(edge).node) as unknown as ProbedProduct) };
  };
  const firstPage = await page(PAGE);
  findings.push(...queryFailed(coordinate, firstPage.answer));
  if (firstPage.answer.errors.length > 0) return [];
  if (firstPage.products.length === 0) findings.push(probeFinding('CATALOG_EMPTY', coordinate, 'The catalog has no product in force; what needs one was not probed.', null, 'INFO'));
  if (firstPage.products.length > PAGE) findings.push(probeFinding('PAGE_TOO_LARGE', coordinate, `${coordinate} answers ${firstPage.products.length} products where ${PAGE} were asked for.`, 'Answer at most `first`.'));
  const again = await page(PAGE);
  if (keysOf(again.products) !== keysOf(firstPage.products)) findings.push(probeFinding('PAGE_UNSTABLE', coordinate, `${coordinate} answers the same page in two ways.`, 'Order the products, by id.'));
  const secondPage = firstPage.pageInfo.hasNextPage === true ? await page(PAGE, firstPage.pageInfo.endCursor) : null;
  if (secondPage) {
    findings.push(...queryFailed(`${coordinate}(after:)`, secondPage.answer));
    const known = new Set(firstPage.products.map(({ id }) => id));
    const repeated = secondPage.products.find(({ id }) => known.has(id));
    if (repeated) findings.push(probeFinding('PAGE_REPEATS', `${coordinate}(after:)`, `${quoteValue(repeated.id)} stands on the first page and on the second.`, 'Begin after the product whose cursor is given.'));
  }
  const beyond = await page(MAX_FIRST + 1);
  if (beyond.answer.errors.length === 0 && beyond.products.length > MAX_FIRST) findings.push(probeFinding('PAGE_UNBOUNDED', `${coordinate}(first:)`, `${coordinate} answers ${beyond.products.length} products at once.`, `Answer at most ${MAX_FIRST}, or refuse with BAD_USER_INPUT.`));
  findings.push(...errorsHaveCodes(coordinate, beyond.answer));
  return [...firstPage.products, ...(secondPage?.products ?? [])];
}

function keysOf(products: readonly ProbedProduct[]): string {
  return JSON.stringify(products.map(({ id, version }) => [id, version]));
}

/** Each id is the bank's code and the product's, escaped. */
export function* idsAreOwn(products: readonly ProbedProduct[], { code: bankCode, productType }: ProbedBank): Iterable<Finding> {
  for (const { bankCode: given, code, id } of products) {
    // Half of a surrogate pair is in no id.
    const expected = typeof code === 'string' && !/\p{Cs}/u.test(code) ? productId(bankCode, code) : null;
    if (id === expected && given === bankCode) continue;
    yield probeFinding('ID_ALTERED', `${productType}.id`, `A product has the id ${quoteValue(id)}, the code ${quoteValue(code)} and the bank ${quoteValue(given)}.`, `Of this code the id is ${quoteValue(expected)} and the bank ${quoteValue(bankCode)}: ids are "CODE OF THE BANK:" and the product's code, percent-encoded.`);
    return;
  }
}

/** A version by its key: that one, or none; never another in its place. */
export async function probeEntities(ask: Ask, { productType }: ProbedBank, products: readonly ProbedProduct[], findings: Finding[]): Promise<void> {
  const coordinate = `${productType} @key`;
  const entities = async (keys: readonly Pick<ProbedProduct, 'id' | 'version'>[]) =>
    ask(`query Entities($keys: [_Any!]!) { _entities(representations: $keys) { ... on ${productType} ${PRODUCT} } }`, { keys: keys.map(({ id, version }) => ({ __typename: productType, id, version })) });
  const [first] = products;
  if (!first) return;
  const known = await entities(products);
  findings.push(...queryFailed('Query._entities', known));
  const answered = listOf(known.data._entities).map((entity) => objectOf(entity) as unknown as ProbedProduct);
  if (known.errors.length === 0 && keysOf(answered) !== keysOf(products)) {
    const isThere = answered.length === products.length && answered.every(({ id }) => id !== undefined);
    findings.push(isThere
      ? probeFinding('ENTITY_ALTERED', coordinate, 'Asked for versions by their keys, the endpoint answers others, or in another order.', 'Answer each representation with the version that its id and version name, in their order.')
      : probeFinding('ENTITY_NOT_KEPT', coordinate, 'The endpoint does not answer, by their keys, the versions that it lists.', 'Keep every version that was ever listed, and resolve it by id and version.'));
  }
  const unknown = await entities([{ id: first.id, version: NO_VERSION }]);
  const [standIn] = listOf(unknown.data._entities);
  if (standIn != null) findings.push(probeFinding('UNKNOWN_VERSION_ANSWERED', coordinate, `Asked for a version that does not exist, the endpoint answers ${quoteValue(objectOf(standIn).version)}.`, 'Answer null, with the error VERSION_NOT_KEPT: an answer as of an earlier day must not show the fields of today.'));
  findings.push(...errorsHaveCodes('Query._entities', unknown));
}
