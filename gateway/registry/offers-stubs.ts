import { type DefinitionNode, type InterfaceTypeDefinitionNode, Kind, parse, print } from 'graphql';
import { type BankContract, deriveProductStub, readBankContract } from '../../schema';
import type { SubmittedSubgraph } from './submitted-subgraph';

/**
 * The subgraphs with offers as it will be once it serves a stub of every bank among them, or null
 * where it has them all, or where there is no offers. Federation refuses a bank whose product the
 * keyed interface of offers does not know, and offers learns of a bank from the registry.
 */
export function withComingStubs(subgraphs: readonly SubmittedSubgraph[]): SubmittedSubgraph[] | null {
  const offers = subgraphs.find(({ sdl }) => keyedProduct(sdl) !== null);
  if (!offers) return null;
  const stubs = missingStubs(offers.sdl, subgraphs);
  if (stubs.length === 0) return null;
  return subgraphs.map((subgraph) => (subgraph === offers ? { ...offers, sdl: [offers.sdl, ...stubs].join('\n\n') } : subgraph));
}

/** Whether an SDL is the one of offers, whose interface of products has a key. */
export function isOffers(sdl: string): boolean {
  return keyedProduct(sdl) !== null;
}

/** Whether the SDL of offers has the stub of a bank. */
export function hasStubOf(offersSdl: string, bankSdl: string): boolean {
  const contract = readBankContract(bankSdl);
  return contract === null || typeNames(offersSdl).has(contract.typeName);
}

function missingStubs(offersSdl: string, subgraphs: readonly SubmittedSubgraph[]): string[] {
  const known = typeNames(offersSdl);
  const face = keyedProduct(offersSdl);
  const contracts = subgraphs.flatMap(({ sdl }): BankContract[] => {
    const contract = readBankContract(sdl);
    return contract && !known.has(contract.typeName) ? [contract] : [];
  });
  return contracts.map((contract) => {
    const published = new Set(contract.fields.map(({ name }) => name.value));
    return print(deriveProductStub(contract, (face?.fields ?? []).filter(({ name }) => !published.has(name.value))));
  });
}

const definitionsOf = (sdl: string): readonly DefinitionNode[] => parse(sdl, { noLocation: true }).definitions;

function typeNames(sdl: string): ReadonlySet<string> {
  return new Set(definitionsOf(sdl).flatMap((definition) => (definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [])));
}

function keyedProduct(sdl: string): InterfaceTypeDefinitionNode | null {
  const found = definitionsOf(sdl).find(
    (definition): definition is InterfaceTypeDefinitionNode =>
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION && definition.name.value === 'FinancingProduct' && (definition.directives ?? []).some(({ name }) => name.value === 'key'),
  );
  return found ?? null;
}
