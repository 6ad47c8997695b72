import { badUserInput, calendarDateOf } from '../../../schema';
import { type StatedNeed, readNeed } from '../matching/read-need';
import type { AskedDecisions } from './asked-decisions';
import { type SignedDecision, decodeDecision, isDecidedOn, shortHash } from './decision-id';

/** A table of more cannot be read side by side, and every one is recomputed. */
export const MAX_COMPARED = 10;
const MIN_COMPARED = 2;

/** The decision of an id; BAD_USER_INPUT where it was not signed here. */
export function requireDecision(field: string, id: string, key: Buffer): SignedDecision {
  const decision = decodeDecision(id, key);
  if (decision) return decision;
  throw badUserInput({ field, value: id, allowed: 'a decisionId exactly as an offer of this installation gave it' });
}

/** Decisions whose offers can stand side by side: on one need, each once; BAD_USER_INPUT names the first that cannot. */
export function requireComparable({ decisionIds, stated }: AskedDecisions, key: Buffer): SignedDecision[] {
  if (decisionIds.length < MIN_COMPARED || decisionIds.length > MAX_COMPARED) {
    throw badUserInput({ field: 'decisionIds', value: decisionIds.length, allowed: `a list of ${MIN_COMPARED} to ${MAX_COMPARED} ids` });
  }
  const fieldOf = (index: number): string => `decisionIds[${index}]`;
  const repeated = decisionIds.findIndex((id, index) => decisionIds.indexOf(id) < index);
  if (repeated !== -1) throw badUserInput({ field: fieldOf(repeated), value: decisionIds[repeated], allowed: 'each decisionId once' });
  const decisions = decisionIds.map((id, index) => requireDecision(fieldOf(index), id, key));
  const isOther = stated ? isOnAnother(stated, key) : isOnAnotherThan(decisions[0]);
  const other = decisions.findIndex(isOther);
  if (other !== -1) {
    const allowed = stated ? 'a decision on the need given' : `a decision on the same version of the same need as ${fieldOf(0)}: offers on different needs are not comparable`;
    throw badUserInput({ field: fieldOf(other), value: decisionIds[other], allowed });
  }
  if (!stated && decisions[0]?.needId === null) throw badUserInput({ field: 'need', value: null, allowed: 'the need as it was given: it was stated inline and is not kept' });
  return decisions;
}

function isOnAnother(stated: StatedNeed, key: Buffer): (decision: SignedDecision) => boolean {
  return (decision) => !isDecidedOn('input', shortHash(readNeed(stated, calendarDateOf(decision.asOf))), decision, key);
}

function isOnAnotherThan(first: SignedDecision | undefined): (decision: SignedDecision) => boolean {
  return ({ needId, needVersion }) => needId !== first?.needId || needVersion !== first.needVersion;
}
