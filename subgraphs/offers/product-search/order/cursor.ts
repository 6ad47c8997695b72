import { type ProductOrder, badUserInput, decodeCursor, encodeCursor, normaliseInstant } from '../../../../schema';
import type { Position } from './position';

/** What a list is of; a cursor is good for the list that it was given by. */
export interface ListKey {
  readonly orderBy: ProductOrder;
  /** A hash of search and filter. */
  readonly question: string;
  /** The instant of the first page, at which the later ones read too. */
  readonly asOf: string;
}

type After = Omit<Position, 'lot'>;

export interface ReadCursor extends After {
  readonly asOf: string;
}

const PARTS = 7;

/** Carries the place itself and no node's: what is added, renamed or withdrawn after the first page moves nothing. */
export function encodePlace({ asOf, orderBy, question }: ListKey, { group, id, number, text }: After): string {
  return encodeCursor([orderBy, question, asOf, text, String(group), String(number), id]);
}

/** @param asOf as asked for; null: whatever the first page was read at */
export function decodePlace(after: string, { asOf, orderBy, question }: Omit<ListKey, 'asOf'> & { readonly asOf: string | null }): ReadCursor {
  const [ofOrder = '', ofQuestion, ofInstant = '', text = '', group, number, id = ''] = decodeCursor(after, PARTS);
  const refuse = (allowed: string): Error => badUserInput({ field: 'after', value: after, allowed });
  if (ofOrder !== orderBy) throw refuse(`a cursor of a list by ${orderBy}; this one is of a list by ${ofOrder}`);
  if (ofQuestion !== question) throw refuse('a cursor of a list with the same search and the same filter');
  if (asOf !== null && ofInstant !== asOf) throw refuse(`a cursor of a list as of ${asOf}; this one is of a list as of ${ofInstant}`);
  if (normaliseInstant(ofInstant) !== ofInstant || ![group, number].every(isNumber)) throw refuse('a cursor exactly as pageInfo or an edge of the same list gave it');
  return { asOf: ofInstant, text, group: Number(group), number: Number(number), id };
}

function isNumber(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '' && !Number.isNaN(Number(text));
}
