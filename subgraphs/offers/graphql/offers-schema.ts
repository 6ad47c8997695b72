import { type DocumentNode, type FieldDefinitionNode, type InterfaceTypeDefinitionNode, Kind } from 'graphql';
import { type BankContract, type ContractFields, deriveProductStub, visibilityOf } from '../../../schema';
import { type FederatedSchema, buildFederatedSchema } from '../../chassis';
import type { ListedBank } from '../snapshots/listed-bank';
import { bankView } from '../offer-view/bank-view';
import { Bank } from './bank.type';
import { CatalogResolver, resolveBankReference, resolveProductReference } from './catalog.resolver';
import { ComparisonResolver, resolveComparisonReference } from './comparison.resolver';
import { FinancingNeed } from './need.type';
import type { OffersContext } from './offers-context';
import { OffersResolver } from './offers.resolver';
import { CatalogChangesResolver, ProductDiffResolver, resolveVersionsOfProduct } from './history.resolver';
import { ReplayResolver, resolveReplayReference } from './replay.resolver';
import { VocabularyResolver } from './vocabulary.resolver';

const RESOLVERS = [
  OffersResolver,
  ReplayResolver,
  ComparisonResolver,
  CatalogResolver,
  ProductDiffResolver,
  CatalogChangesResolver,
  VocabularyResolver,
] as const;

/** The offers subgraph for a set of published banks: TypeGraphQL's classes and one stub a bank. */
export function buildOffersSchema(banks: readonly Pick<ListedBank, 'contract'>[]): FederatedSchema {
  const contracts = banks.map(({ contract }) => contract);
  return buildFederatedSchema({
    resolvers: [...RESOLVERS] as unknown as [Function, ...Function[]],
    orphanedTypes: [FinancingNeed, Bank],
    instances: new Map(RESOLVERS.map((Class) => [Class, new Class()])),
    references: {
      Bank: resolveBankReference as never,
      DecisionReplay: resolveReplayReference as never,
      OfferComparison: resolveComparisonReference as never,
      ...Object.fromEntries(contracts.map(({ typeName }) => [typeName, resolveProductReference as never])),
    },
    extraResolvers: {
      FinancingProduct: {
        __resolveType: (product: ContractFields, { catalog }: OffersContext) => catalog.bank(product.bankCode)?.typeName,
      },
      ...Object.fromEntries(contracts.map(({ typeName }) => [typeName, { bank: resolveBankOfProduct, versions: resolveVersionsOfProduct }])),
    },
    amend: (document) => addStubs(document, contracts),
    visibility: visibilityOf({
      products: contracts.map(({ fields, typeName }) => ({ typeName, ownFields: fields.map(({ name }) => name.value) })),
    }),
  });
}

function resolveBankOfProduct(product: ContractFields, _arguments: unknown, { catalog }: OffersContext): Bank | null {
  const bank = catalog.bank(product.bankCode);
  return bank && bankView(bank);
}

function addStubs(document: DocumentNode, contracts: readonly BankContract[]): DocumentNode {
  const face = document.definitions.find(
    (definition): definition is InterfaceTypeDefinitionNode =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'FinancingProduct',
  );
  const stubs = contracts.map((contract) => {
    const published = new Set(contract.fields.map(({ name }) => name.value));
    const own = (face?.fields ?? []).filter((field: FieldDefinitionNode) => !published.has(field.name.value));
    return deriveProductStub(contract, own);
  });
  return { ...document, definitions: [...document.definitions, ...stubs] };
}
