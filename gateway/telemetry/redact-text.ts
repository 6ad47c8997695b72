import { checkUscc, isRegionCode } from '../../schema';

/*
 * Takes secrets and personal data out of a text. Every step is linear in the text: a pattern begins
 * with a fixed word or is of bounded length, or matches maximal runs of one class of characters
 * (which a global replace passes over once) that are then looked at with indexOf and split.
 */

/** Of one text; what comes after it is left out. */
export const MAX_TEXT_LENGTH = 8_192;

/** Source that GraphQL errors print below their message: a client's query, line by line. */
const SOURCE_LINE = /^ {0,8}\d{0,8} ?\|.*$/gm;
const WORD = /[^\s"'<>]+/g;
const TOKEN_RUN = /[\w.-]+/g;
const SCHEME_AND_CREDENTIAL = /\b(bearer|basic)\s+[^\s"',;]+/gi;
const NAMED_SECRET =
  /(?<![A-Za-z])(authorization|cookie|password|passwd|pwd|secret|token|api[-_]?key)(["']?\s*[:=]\s*)("[^"]*"|'[^']*'|[^\s"',;&}]+)/gi;
const API_KEY_PREFIX = 'jinqiao_';
/** A database is named after the same word and is no secret. */
const MIN_API_KEY_LENGTH = 28;

/** Hashes and UUIDs: hexadecimal digits among which a number of some meaning may seem to stand. */
const KEPT = /\b([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{128}|[0-9a-f]{96}|[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})\b/gi;
/** Region, day of birth, serial and check character. */
const IDENTITY_NUMBER = /(?<!\d)[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?!\d)/g;
/** A first digit of 1 is no bank's, and is that of instants in milliseconds. */
const CARD_NUMBER = /(?<!\d)[2-9](?:\d{12,18}|\d{3}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?)(?!\d)/g;
const PHONE_NUMBER = /(?<!\d)(?:(?:\+|00)?86[ -]?|0)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;

/**
 * The text without credentials, keys, tokens, passwords in addresses, phone, identity and bank card
 * numbers, each replaced by its kind in brackets; at most {@link MAX_TEXT_LENGTH} characters.
 */
export function redactText(text: string): string {
  const { kept, omitted } = bounded(text);
  const withoutSecrets = kept
    .replace(SOURCE_LINE, '[source]')
    .replace(WORD, hidePassword)
    .replace(TOKEN_RUN, hideToken)
    .replace(SCHEME_AND_CREDENTIAL, '$1 [credential]')
    .replace(NAMED_SECRET, '$1$2[secret]');
  const parts = withoutSecrets.split(KEPT);
  const redacted = parts.map((part, index) => (index % 2 === 1 ? part : hideNumbers(part))).join('');
  return omitted === 0 ? redacted : `${redacted}[… ${omitted} more characters]`;
}

/** Cut between words: of a number or a secret that is cut in two, half would pass. */
function bounded(text: string): { readonly kept: string; readonly omitted: number } {
  if (text.length <= MAX_TEXT_LENGTH) return { kept: text, omitted: 0 };
  let end = MAX_TEXT_LENGTH;
  while (end > 0 && !/[\s"'<>]/.test(text.charAt(end - 1))) end -= 1;
  return { kept: text.slice(0, end), omitted: text.length - end };
}

/** The user and password of an address; a password that is not escaped may hold "@" and "/". */
function hidePassword(word: string): string {
  const start = word.indexOf('://') + '://'.length;
  const end = word.lastIndexOf('@');
  if (start < '://'.length || end < start) return word;
  const [authority = ''] = word.slice(start).split('/', 1);
  const atSign = authority.lastIndexOf('@');
  if (atSign !== -1) return `${word.slice(0, start)}[credential]${word.slice(start + atSign)}`;
  // "root:pa/ss@host" is a password cut at its slash; "host:4000/@scope" is a port.
  return /:(?!\d*$)/.test(authority) ? `${word.slice(0, start)}[credential]${word.slice(end)}` : word;
}

/** API keys of this house and JSON web tokens, which begin with the base64url of `{"`. */
function hideToken(run: string): string {
  const key = run.indexOf(API_KEY_PREFIX);
  if (key !== -1 && run.length - key >= MIN_API_KEY_LENGTH) return `${run.slice(0, key)}[key]`;
  const token = run.indexOf('eyJ');
  if (token === -1) return run;
  const [, claims = '', ...rest] = run.slice(token).split('.');
  return claims.startsWith('eyJ') || (claims !== '' && rest.some((part) => part !== '')) ? `${run.slice(0, token)}[token]` : run;
}

function hideNumbers(text: string): string {
  return text
    .replace(IDENTITY_NUMBER, '[identity]')
    .replace(CARD_NUMBER, (number) => (isCardNumber(number) ? '[card]' : number))
    .replace(PHONE_NUMBER, '[phone]');
}

/** By its check digit (Luhn), which one in ten social credit codes of digits alone has too; they are public. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/[ -]/g, '');
  if (digits.length < 13 || digits.length > 19 || isEnterpriseCode(text)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** A social credit code of an enterprise (91 to 93) in a region that there is. */
function isEnterpriseCode(text: string): boolean {
  return /^9[123]/.test(text) && isRegionCode(text.slice(2, 8)) && checkUscc(text).ok;
}
