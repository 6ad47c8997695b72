import type { AccessRequirement } from '../requirement';
import { AUDIENCES, type Audience } from './audience';
import { VISIBILITY_TABLE, type VisibilityRow } from './table';

/** What the table's rows of banks stand for in a schema. */
export interface BankNames {
  /** Banks whose own root fields and types are in the schema. */
  readonly banks?: readonly { readonly code: string; readonly prefix: string }[];
  /** Product types in the schema, with what each has besides the contract. A catalog is public, hence all of these fields. */
  readonly products?: readonly { readonly typeName: string; readonly ownFields: readonly string[] }[];
}

/** The table, read for one schema. */
export interface Visibility {
  /** Null: no row. */
  audienceOf(type: string, field: string): Audience | null;
  /** What the field asks of a caller; null: no row, so that nothing is open by default. */
  requirementOf(type: string, field: string): AccessRequirement | null;
}

interface Entry {
  readonly audience: Audience;
  readonly bankCode: string | null;
}

const PRODUCT = '{Bank}Product';
const PLACEHOLDER = /\{[Bb]ank\}/;

/** The table for a schema with the names of these banks; for one without banks, of none. */
export function visibilityOf({ banks = [], products = [] }: BankNames): Visibility {
  const entries = new Map<string, Entry>();
  const add = ({ audience, field, type }: VisibilityRow, bankCode: string | null): void => {
    const coordinate = `${type}.${field}`;
    // Rows without placeholders stand first: a name that a bank chose never takes the place of one of the house.
    if (!entries.has(coordinate)) entries.set(coordinate, { audience, bankCode });
  };
  const isOfBanks = ({ field, type }: VisibilityRow): boolean => PLACEHOLDER.test(type) || PLACEHOLDER.test(field);
  for (const row of VISIBILITY_TABLE) if (!isOfBanks(row)) add(row, null);
  const ofBanks = VISIBILITY_TABLE.filter(isOfBanks);
  for (const { code, prefix } of banks) {
    const name = (text: string): string => text.replace('{bank}', prefix).replace('{Bank}', `${prefix[0]?.toUpperCase()}${prefix.slice(1)}`);
    for (const row of ofBanks) if (row.type !== PRODUCT) add({ ...row, type: name(row.type), field: name(row.field) }, code);
  }
  for (const { ownFields, typeName } of products) {
    for (const row of ofBanks) if (row.type === PRODUCT) add({ ...row, type: typeName }, null);
    for (const field of ownFields) add({ type: typeName, field, audience: 'public' }, null);
  }
  return {
    audienceOf: (type, field) => entries.get(`${type}.${field}`)?.audience ?? null,
    requirementOf(type, field) {
      const entry = entries.get(`${type}.${field}`);
      return entry ? AUDIENCES[entry.audience].requirement(entry.bankCode) : null;
    },
  };
}
