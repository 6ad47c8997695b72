import type { Caller } from '../../../schema';
import type { StatedNeed } from '../matching/read-need';
import type { SignedDecision } from './decision-id';
import type { NeedOfReplay } from './replay-decision';

/** Decisions to recompute, and the need where the caller gave it. */
export interface AskedDecisions {
  readonly decisionIds: readonly string[];
  readonly stated: StatedNeed | null;
}

/** As one text, the key under which the gateway comes back once it has the stored need from enterprise. */
export function askedText({ decisionIds, stated }: AskedDecisions): string {
  return JSON.stringify([decisionIds, stated]);
}

/** Reads back what {@link askedText} wrote. */
export function readAsked(text: string): AskedDecisions {
  const [decisionIds, stated] = JSON.parse(text) as [string[], StatedNeed | null];
  return { decisionIds, stated };
}

/** A reference to a version of a need, with what it states where the gateway has been to enterprise. */
export interface ReferredNeed {
  readonly stated?: string | null;
}

/** Null: nobody says what the need states. What the caller gives goes first. */
export function needToReplay({ stated }: AskedDecisions, referred: ReferredNeed | null | undefined): NeedOfReplay | null {
  if (stated) return { stated, from: 'CALLER' };
  return referred?.stated ? { stated: JSON.parse(referred.stated) as StatedNeed, from: 'ENTERPRISE' } : null;
}

/** The version that the gateway is to fetch: none where the need was given, and none for whoever may see no need. */
export function needToFetch({ needId, needVersion }: SignedDecision, { stated }: AskedDecisions, { principal }: Caller): { id: string; version: string } | null {
  if (stated || needId === null || needVersion === null || !principal.scopes.includes('need:read')) return null;
  return { id: needId, version: needVersion };
}
