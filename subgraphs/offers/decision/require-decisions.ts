import { badUserInput } from '../../../schema';
import { type SignedDecision, decodeDecision } from './decision-id';

/** The decision of an id; BAD_USER_INPUT where it was not signed here. */
export function requireDecision(field: string, id: string, key: Buffer): SignedDecision {
  const decision = decodeDecision(id, key);
  if (decision) return decision;
  throw badUserInput({ field, value: id, allowed: 'a decisionId exactly as an offer of this installation gave it' });
}
