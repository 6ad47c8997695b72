import { type DefinitionNode, type DocumentNode, Kind, parse } from 'graphql';
import { deriveInputs } from '../../../schema';

/** What the subgraph adds to every version of a policy, or answers beside it. */
const ADDED_TO_POLICY: ReadonlySet<string> = new Set(['version', 'effectiveFrom', 'recordedAt', 'backfilled', 'withdrawn', 'illustrative', 'versions']);

/** Adds to the SDL what officers save policies with, derived from what a policy is. */
export function addOfficerFields(document: DocumentNode): DocumentNode {
  const withInputs = deriveInputs(document, 'IncentivePolicy', ADDED_TO_POLICY);
  const added = parse(
    `
    type Query {
      """政策试算: what a draft, or a version that is kept, comes to on the loan of an offer, among the policies in force; nothing is stored"""
      tryPolicy(
        """A policy as it would be saved"""
        draft: IncentivePolicyInput
        """In place of a draft"""
        policy: PolicyVersionInput
        """Of it the purpose and the applicant are read; the loan is the offer's"""
        need: FinancingNeedInput!
        offer: TrialOfferInput!
        """Now by default"""
        asOf: DateTime
      ): PolicyTrial @cost(weight: 50)
    }

    type Mutation {
      """保存政策: records a policy as it is to be from an instant on, as a new version; the whole policy, also what has not changed"""
      savePolicy(input: IncentivePolicyInput!): SavePolicyPayload
      """废止政策: a new version from which on the policy is no longer in force; earlier versions stay, and saving it again re-opens it"""
      withdrawPolicy(
        id: ID!
        """From when on; now by default, and at most 366 days ahead"""
        effectiveFrom: DateTime
        """For the record, at most 500 characters; not published"""
        reason: String
      ): WithdrawPolicyPayload
    }

    ${['SavePolicyPayload', 'WithdrawPolicyPayload']
      .map(
        (name) => `
    type ${name} {
      """The version that says what was asked for; offers follow when they next ask for the policies"""
      policy: IncentivePolicy
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
  const [query, ...others] = added.definitions;
  return { ...withInputs, definitions: [...withInputs.definitions.map((definition) => withFieldsOf(definition, query)), ...others] };
}

/** A type that the document has already takes the fields of one of the same name. */
function withFieldsOf(definition: DefinitionNode, added: DefinitionNode | undefined): DefinitionNode {
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || added?.kind !== Kind.OBJECT_TYPE_DEFINITION || definition.name.value !== added.name.value) return definition;
  return { ...definition, fields: [...(definition.fields ?? []), ...(added.fields ?? [])] };
}
