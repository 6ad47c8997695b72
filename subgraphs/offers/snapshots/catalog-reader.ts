import { type GraphQLField, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { type BankProfile, type ContractFields, PRODUCT_LIMITS, graphqlPrefix, productId } from '../../../schema';
import { coerceFields } from './coerce';
import { requirePriceable } from './require-priceable';
import { requireThat } from './require-that';

/** Reads what a bank's subgraph sent; each throws an Error that says what is wrong with it. */
export interface CatalogReader {
  /** Who the bank says it is; the code is the one it is listed under. */
  readProfile(value: unknown, bankCode: string): BankProfile;
  /** One version of a product; the Error names the version. */
  readVersion(value: unknown, bankCode: string): ContractFields;
}

/** What offers adds to the contract's fields itself. */
const OWN_FIELDS: ReadonlySet<string> = new Set(['bank', 'versions']);

const { idLength: MAX_ID_LENGTH } = PRODUCT_LIMITS;
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

function requireIdentity(product: ContractFields, bankCode: string): void {
  requireThat(product.bankCode === bankCode, 'bankCode', `"${bankCode}"`);
  const isOwnId = product.id === productId(bankCode, product.code) && product.id.length <= MAX_ID_LENGTH;
  requireThat(isOwnId, 'id', `"${bankCode}:" and the escaped code, at most ${MAX_ID_LENGTH} characters`);
  requireThat(product.version.length > 0 && product.version.length <= MAX_VERSION_LENGTH, 'version', `1 to ${MAX_VERSION_LENGTH} characters`);
}
