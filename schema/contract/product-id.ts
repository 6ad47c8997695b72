import { quoteValue } from '../errors/quote-value';

/*
 * One reversible rule for ids: the bank's code, a colon, and the bank's own code of the product,
 * percent-encoded (RFC 3986) wherever a character is not a letter, a digit, '-', '.' or '_'.
 */

const BANK_CODE = /^[a-z][a-z0-9-]{0,47}$/;

export function isBankCode(code: string): boolean {
  return BANK_CODE.test(code);
}

/** `productId('abc', 'A$1')` is `abc:A%241`; throws where the code is no whole Unicode text, which no database keeps. */
export function productId(bankCode: string, code: string): string {
  const escaped = encodeWhole(code).replace(
    /[!'()*~]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${bankCode}:${escaped}`;
}

function encodeWhole(code: string): string {
  try {
    return encodeURIComponent(code);
  } catch (error) {
    throw new Error(`${quoteValue(code)} is no product code: half of a surrogate pair stands in it`, { cause: error });
  }
}

/** The parts of an id, or null where the text is not one. */
export function parseProductId(id: string): { bankCode: string; code: string } | null {
  const colon = id.indexOf(':');
  if (colon < 0) return null;
  const bankCode = id.slice(0, colon);
  if (!isBankCode(bankCode)) return null;
  try {
    const code = decodeURIComponent(id.slice(colon + 1));
    return productId(bankCode, code) === id ? { bankCode, code } : null;
  } catch {
    return null;
  }
}

/** The prefix of a bank's types and fields: `rural-bank` becomes `ruralBank`. Codes that differ by a hyphen before a digit share one. */
export function graphqlPrefix(bankCode: string): string {
  return bankCode.replace(/-+([a-z0-9])/g, (_match, character: string) => character.toUpperCase()).replace(/-/g, '');
}

/** `abc` becomes `AbcProduct`. */
export function productTypeName(prefix: string): string {
  return `${prefix[0]?.toUpperCase()}${prefix.slice(1)}Product`;
}
