import { type DocumentNode, parse, visit } from 'graphql';
import { CONTRACT_BANK, readContractSdl } from '../../../schema';
import { type BankNames, bankNames } from './bank-names';
import { type TypeElements, typeElements } from './type-elements';

/** What the rules look at. */
export interface Subject {
  readonly bankCode: string;
  readonly names: BankNames;
  readonly document: DocumentNode;
  /** What the bank publishes. */
  readonly types: TypeElements;
  /** What it is to publish, in its own names. */
  readonly contract: TypeElements;
  /** Names of the other subgraphs of the graph. */
  readonly published: readonly string[];
}

export function subjectOf(bankCode: string, document: DocumentNode, published: readonly string[]): Subject {
  const names = bankNames(bankCode);
  return {
    bankCode,
    names,
    document,
    types: typeElements(document),
    contract: typeElements(contractIn(names)),
    published: published.filter((name) => name !== bankCode),
  };
}

let contractDocument: DocumentNode | undefined;

/** The contract with the names of one bank. */
function contractIn(names: BankNames): DocumentNode {
  const renamed = new Map(zip(allNames(bankNames(CONTRACT_BANK.code)), allNames(names)));
  contractDocument ??= parse(readContractSdl(), { noLocation: true });
  return visit(contractDocument, {
    Name(node) {
      const value = renamed.get(node.value);
      return value === undefined ? undefined : { ...node, value };
    },
  });
}

function allNames({ roots, types }: BankNames): readonly string[] {
  return [...types, ...roots.Query, ...roots.Mutation];
}

function zip(from: readonly string[], to: readonly string[]): [string, string][] {
  return from.map((name, index) => [name, to[index] ?? name]);
}
