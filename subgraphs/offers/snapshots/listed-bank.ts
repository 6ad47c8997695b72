import { type BankContract, readBankContract } from '../../../schema';
import type { PublishedGraph } from '../../chassis';

/** A bank that the registry lists. */
export interface ListedBank {
  readonly code: string;
  readonly url: string;
  readonly sdl: string;
  readonly contract: BankContract;
}

/** The bank that an SDL is of, or null where it is of none; one that does not parse takes nothing from the others. */
export function readListedBank({ name, sdl, url }: PublishedGraph['subgraphs'][number]): ListedBank | null {
  try {
    const contract = readBankContract(sdl);
    return contract && { code: name, url, sdl, contract };
  } catch {
    return null;
  }
}

/** The banks of a graph by code, so that its order decides nothing. */
export function banksOf({ subgraphs }: Pick<PublishedGraph, 'subgraphs'>): ListedBank[] {
  return subgraphs.flatMap((subgraph) => readListedBank(subgraph) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Equal for equal lists. */
export function listKey(banks: readonly ListedBank[]): string {
  return JSON.stringify(banks.map(({ code, sdl, url }) => [code, url, sdl]));
}
