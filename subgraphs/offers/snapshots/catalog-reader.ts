import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { type BankProfile, type ContractFields, type Fee, MAX_AMOUNT, PRODUCT_LIMITS, findCurrency, graphqlPrefix, productId } from '../../../schema';
import { FINANCE_LIMITS } from '../../finance';
import { compareDecimals } from '../matching/compare-decimals';
import { coerceFields } from './coerce';

/** Reads what a bank's subgraph sent; each throws an Error that says what is wrong with it. */
export interface CatalogReader {
  /** Who the bank says it is; the code is the one it is listed under. */
  readProfile(value: unknown, bankCode: string): BankProfile;
  /** One version of a product; the Error names the version. */
  readVersion(value: unknown, bankCode: string): ContractFields;
}

/** What offers adds to the contract's fields itself. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['bank']);

const { idLength: MAX_ID_LENGTH, rate: MAX_RATE, spreadBasisPoints: MAX_SPREAD_BASIS_POINTS } = PRODUCT_LIMITS;
/** A column of the snapshot is so wide. */
const MAX_VERSION_LENGTH = 64;

/**
 * A bank's mistake must cost no other bank an answer, so that a catalog is held against the contract
 * when it comes: the types of the schema it will be answered with, and the limits of what is priced.
 */
export function createCatalogReader(schema: GraphQLSchema): CatalogReader {
  const productFields = fieldsOf(schema, 'FinancingProduct').filter(({ name }) => !OWN_FIELDS.has(name));
  const bankFields = fieldsOf(schema, 'Bank');
  return {
    readProfile(value, bankCode) {
      const profile = coerceFields(bankFields, objectOf(value), 'profile.') as unknown as Omit<BankProfile, 'prefix'>;
      requireThat(profile.code === bankCode, 'profile.code', `"${bankCode}"`);
      return {
        code: bankCode,
        prefix: graphqlPrefix(bankCode),
        name: profile.name,
        nameEn: profile.nameEn ?? profile.name,
        kind: profile.kind ?? '',
        predecessorCodes: profile.predecessorCodes ?? [],
        illustrative: profile.illustrative ?? false,
      };
    },
    readVersion(value, bankCode) {
      const given = objectOf(value);
      try {
        const product = coerceFields(productFields, given, '') as unknown as ContractFields;
        requireIdentity(product, bankCode);
        requirePriceable(product);
        return product;
      } catch (error) {
        throw new Error(`${String(given.id)}@${String(given.version)}: ${(error as Error).message}`, { cause: error });
      }
    },
  };
}

function fieldsOf(schema: GraphQLSchema, typeName: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(typeName);
  if (!isInterfaceType(type) && !isObjectType(type)) throw new Error(`the schema has no type ${typeName}`);
  return Object.values(type.getFields());
}

function objectOf(value: unknown): Record<string, unknown> {
  requireThat(typeof value === 'object' && value !== null && !Array.isArray(value), 'value', 'an object');
  return value as Record<string, unknown>;
}

function requireThat(holds: boolean, field: string, allowed: string): void {
  if (!holds) throw new Error(`${field}: allowed is ${allowed}`);
}

function requireIdentity(product: ContractFields, bankCode: string): void {
  requireThat(product.bankCode === bankCode, 'bankCode', `"${bankCode}"`);
  const isOwnId = product.id === productId(bankCode, product.code) && product.id.length <= MAX_ID_LENGTH;
  requireThat(isOwnId, 'id', `"${bankCode}:" and the escaped code, at most ${MAX_ID_LENGTH} characters`);
  requireThat(product.version.length > 0 && product.version.length <= MAX_VERSION_LENGTH, 'version', `1 to ${MAX_VERSION_LENGTH} characters`);
}

/** What pricing would throw for, or could not answer in a Decimal. */
function requirePriceable({ amount, currency, fees, rates }: ContractFields): void {
  const known = findCurrency(currency);
  if (!known) throw new Error('currency: allowed is an ISO 4217 code');
  const isAmount = (decimal: string | null | undefined): boolean =>
    decimal == null || (isWithinBounds(decimal, String(MAX_AMOUNT)) && digitsOf(decimal) <= known.fractionDigits);
  const isRate = (rate: string | null | undefined): boolean => rate == null || isWithinBounds(rate, MAX_RATE);
  const amounts = `0 to ${MAX_AMOUNT} with at most ${known.fractionDigits} digits after the point`;
  requireThat(isAmount(amount.maximum), 'amount.maximum', amounts);
  requireThat(amount.maximum == null || compareDecimals(amount.maximum, '0') > 0, 'amount.maximum', 'more than 0');
  requireThat(fees.length <= FINANCE_LIMITS.fees, 'fees', `at most ${FINANCE_LIMITS.fees}`);
  fees.forEach((fee, index) => {
    requireThat(amountsOf(fee).every(isAmount), `fees[${index}]`, `amounts of ${amounts}`);
    requireThat([fee.rate, fee.minimumRate, fee.maximumRate].every(isRate), `fees[${index}]`, `rates of 0 to ${MAX_RATE}`);
  });
  rates.forEach(({ maximumRate, maximumSpreadBasisPoints, minimumRate, minimumSpreadBasisPoints }, index) => {
    const spreads = [minimumSpreadBasisPoints, maximumSpreadBasisPoints];
    requireThat([minimumRate, maximumRate].every(isRate), `rates[${index}]`, `rates of 0 to ${MAX_RATE}`);
    const areNear = spreads.every((spread) => Math.abs(spread ?? 0) <= MAX_SPREAD_BASIS_POINTS);
    requireThat(areNear, `rates[${index}]`, `a spread of at most ${MAX_SPREAD_BASIS_POINTS} basis points`);
  });
}

function amountsOf({ amount, maximumAmount, minimumAmount, totalCap, yearlyCap }: Fee): readonly (string | null | undefined)[] {
  return [amount, minimumAmount, maximumAmount, yearlyCap, totalCap];
}

function isWithinBounds(decimal: string, maximum: string): boolean {
  return compareDecimals(decimal, '0') >= 0 && compareDecimals(decimal, maximum) <= 0;
}

/** Digits after the point without trailing zeros. */
function digitsOf(decimal: string): number {
  return (decimal.split('.')[1] ?? '').replace(/0+$/, '').length;
}
