import { ACCESS_CODES } from './codes/access-codes';
import { LIMIT_CODES } from './codes/limit-codes';
import { OPERATOR_CODES } from './codes/operator-codes';
import { PROTOCOL_CODES } from './codes/protocol-codes';
import { REQUEST_CODES } from './codes/request-codes';
import { SUBGRAPH_CODES } from './codes/subgraph-codes';
import type { Bilingual, ErrorEntry } from './error-entry';

export interface ErrorChapter {
  readonly title: Bilingual;
  readonly entries: readonly ErrorEntry[];
}

function chapter(en: string, zh: string, entries: readonly ErrorEntry[]): ErrorChapter {
  return Object.freeze({ title: Object.freeze({ en, zh }), entries: Object.freeze(entries.map((entry) => Object.freeze(entry))) });
}

/**
 * The one catalogue of error codes, in the order in which they are met: the caller's own request
 * first, who asks and how much, then what may fail behind it, then the protocol, then the operator's terminal.
 */
export const ERROR_CATALOGUE: readonly ErrorChapter[] = Object.freeze([
  chapter('Requests that ask for what cannot be given', '无法满足的请求', REQUEST_CODES),
  chapter('Who asks', '主体与权限', ACCESS_CODES),
  chapter('How much is asked', '请求限度', LIMIT_CODES),
  chapter('Faults in or behind the gateway', '网关及其后的故障', SUBGRAPH_CODES),
  chapter('GraphQL over HTTP', 'GraphQL 与 HTTP', PROTOCOL_CODES),
  chapter('Starting, publishing and importing', '启动、发布与导入', OPERATOR_CODES),
]);

/** Codes of what an operator or a bank does in a terminal. */
export type OperatorCode = (typeof OPERATOR_CODES)[number]['code'];
export type ErrorCode = OperatorCode | (typeof REQUEST_CODES | typeof ACCESS_CODES | typeof LIMIT_CODES | typeof SUBGRAPH_CODES | typeof PROTOCOL_CODES)[number]['code'];

export function allErrorEntries(): readonly ErrorEntry[] {
  return ERROR_CATALOGUE.flatMap((each) => each.entries);
}
