import { PRINCIPAL_KINDS, type Principal, type PrincipalKind } from '../principal';

/** Of the encoded text: headers as a whole have 16 KB. */
const MAX_CLAIMS_LENGTH = 8_192;

/** A principal as a header carries it: base64url of JSON whose members stand in this order. */
export function encodeClaims({ bank, enterprise, id, kind, scopes }: Principal): string {
  const text = Buffer.from(JSON.stringify({ kind, id, enterprise, bank, scopes })).toString('base64url');
  if (text.length > MAX_CLAIMS_LENGTH) throw new RangeError(`The claims of a principal have ${text.length} characters; allowed are ${MAX_CLAIMS_LENGTH}.`);
  return text;
}

/** The principal of a header; null where the text is not exactly what {@link encodeClaims} writes for one that is known. */
export function decodeClaims(text: string): Principal | null {
  if (text.length > MAX_CLAIMS_LENGTH) return null;
  const principal = readPrincipal(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  return principal !== null && encodeClaims(principal) === text ? principal : null;
}

function readPrincipal(value: unknown): Principal | null {
  if (typeof value !== 'object' || value === null) return null;
  const { bank, enterprise, id, kind, scopes } = value as Record<string, unknown>;
  if (!isKnownKind(kind) || typeof id !== 'string' || !Array.isArray(scopes)) return null;
  if (!isOwnOf('enterprise', kind, enterprise) || !isOwnOf('bank', kind, bank)) return null;
  if (!scopes.every((scope): scope is string => typeof scope === 'string')) return null;
  return Object.freeze({ kind, id, enterprise, bank, scopes: Object.freeze(scopes) });
}

/** Nobody claims to be nobody: whoever is anonymous sends no claims. */
function isKnownKind(kind: unknown): kind is PrincipalKind {
  return kind !== 'anonymous' && (PRINCIPAL_KINDS as readonly unknown[]).includes(kind);
}

/** A kind that stands for one enterprise or bank names it, and no other kind does. */
function isOwnOf(owner: PrincipalKind, kind: PrincipalKind, value: unknown): value is string | null {
  return kind === owner ? typeof value === 'string' && value !== '' : value === null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
