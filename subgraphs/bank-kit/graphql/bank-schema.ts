import { type BankProfile, productTypeName, shareContractFields, visibilityOf } from '../../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../../chassis';
import type { OwnField } from '../catalog-entry';
import { createBankClasses } from './bank-classes';
import { createBankResolver, resolveVersion } from './bank-resolver';
import { mutationResolvers } from './mutation-resolvers';
import { addMutations } from './mutation-sdl';

/** One bank's executable subgraph, which finds its data in the context of each request, and the SDL that it publishes. */
export function buildBankSchema(profile: BankProfile, fields: readonly OwnField<object>[]): FederatedSchema {
  const classes = createBankClasses(profile, fields);
  const Resolver = createBankResolver(classes, profile);
  const typeName = productTypeName(profile.prefix);
  return buildFederatedSchema({
    resolvers: [Resolver],
    orphanedTypes: [classes.Product],
    instances: new Map([[Resolver, new Resolver()]]),
    references: { [typeName]: resolveVersion },
    extraResolvers: { FinancingProduct: { __resolveType: () => typeName }, Mutation: mutationResolvers(profile, fields) },
    amend: (document) => shareContractFields(addMutations(document, profile), typeName),
    visibility: visibilityOf({ banks: [profile], products: [{ typeName, ownFields: fields.map(({ name }) => name) }] }),
  });
}
