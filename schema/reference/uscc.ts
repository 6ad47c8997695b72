/*
 * 统一社会信用代码, GB 32100-2015: 18 characters, of which 1 names the registering department,
 * 2 the kind of organisation, 3 to 8 the registering authority's region (digits), 9 to 17 the
 * organisation and 18 is the check character.
 * Check character: (31 - (sum of character value x weight) mod 31) mod 31. 31 is prime and no
 * weight is a multiple of it, so every alteration of a single character is noticed.
 */

/** A character's value is its place; I, O, S, V and Z are left out as too like 1, 0, 5, U and 2. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Powers of 3 modulo 31, for the characters 1 to 17. */
const WEIGHTS: readonly number[] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const BODY = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{9}$`);
const SHAPE = new RegExp(`^[${ALPHABET}]{2}\\d{6}[${ALPHABET}]{10}$`);

export const USCC_ALLOWED =
  'a unified social credit code (GB 32100-2015) of 18 characters: digits and capital letters without I, O, S, V and Z, ' +
  'the third to eighth digits, the last the check character';

export type UsccCheck =
  | { readonly ok: true; readonly uscc: string }
  | {
      readonly ok: false;
      readonly reason: 'SHAPE' | 'LOWER_CASE';
      readonly expectedCheckCharacter: null;
      /** What is allowed, for the error message. */
      readonly allowed: string;
    }
  | {
      readonly ok: false;
      readonly reason: 'CHECK_CHARACTER';
      readonly expectedCheckCharacter: string;
      readonly allowed: string;
    };

/** The check character that belongs to the first 17 characters; throws where they are not of the standard's shape. */
export function usccCheckCharacter(body: string): string {
  if (!BODY.test(body)) throw new RangeError('the body of a unified social credit code has 17 characters of its alphabet');
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * ALPHABET.indexOf(body.charAt(place)), 0);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** Checks shape and check character; nothing is corrected, a refusal says what would be right. */
export function checkUscc(value: string): UsccCheck {
  if (!SHAPE.test(value)) {
    const lowerCaseOnly = SHAPE.test(value.toUpperCase());
    return lowerCaseOnly
      ? { ok: false, reason: 'LOWER_CASE', expectedCheckCharacter: null, allowed: `${USCC_ALLOWED}; write its letters as capitals` }
      : { ok: false, reason: 'SHAPE', expectedCheckCharacter: null, allowed: USCC_ALLOWED };
  }
  const expectedCheckCharacter = usccCheckCharacter(value.slice(0, 17));
  if (value.charAt(17) === expectedCheckCharacter) return { ok: true, uscc: value };
  return {
    ok: false,
    reason: 'CHECK_CHARACTER',
    expectedCheckCharacter,
    allowed: `${USCC_ALLOWED}, which is "${expectedCheckCharacter}" after these first 17`,
  };
}
