import { type DocumentNode, parse } from 'graphql';
import { deriveProductInputs, productTypeName } from '../../../schema';
import type { BankProfile } from '../profile';

export interface MutationNames {
  readonly save: string;
  readonly withdraw: string;
}

export function mutationNames({ prefix }: Pick<BankProfile, 'prefix'>): MutationNames {
  return { save: `${prefix}SaveProduct`, withdraw: `${prefix}WithdrawProduct` };
}

/** Adds to a bank's SDL its own mutations, what they take and what they answer. */
export function addMutations(document: DocumentNode, profile: BankProfile): DocumentNode {
  const typeName = productTypeName(profile.prefix);
  const names = mutationNames(profile);
  const payload = (field: string): string => `${field[0]?.toUpperCase()}${field.slice(1)}Payload`;
  const withInputs = deriveProductInputs(document, typeName);
  const added = parse(
    `
    type Mutation {
      """保存产品: records a product of ${profile.name} as it is to be from an instant on, as a new version; the whole product, also what has not changed"""
      ${names.save}(input: ${typeName}Input!): ${payload(names.save)}
      """停售产品: a new version from which on the product is no longer offered; earlier versions stay, and saving it again re-opens it"""
      ${names.withdraw}(
        id: ID!
        """From when on; now by default, and at most 366 days ahead"""
        effectiveFrom: DateTime
        """For the bank's own records, at most 500 characters; not published"""
        reason: String
      ): ${payload(names.withdraw)}
    }

    ${[names.save, names.withdraw]
      .map(
        (field) => `
    type ${payload(field)} {
      """The version that says what was asked for; what offers adds to a product comes with its next snapshot"""
      product: ${typeName}
      """False: it was recorded already, and nothing was done"""
      changed: Boolean!
      """The version in force at that instant before; null: none was"""
      previousVersion: String
    }`,
      )
      .join('\n')}
    `,
    { noLocation: true },
  );
  return { ...withInputs, definitions: [...withInputs.definitions, ...added.definitions] };
}
