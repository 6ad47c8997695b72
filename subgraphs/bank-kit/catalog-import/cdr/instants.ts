import { normaliseInstant } from '../../../../schema';

export type ReadInstant = { readonly instant: string; readonly repair: string | null };

/** "+0000" for "+00:00": ISO 8601's basic form of an offset, which RFC 3339 does not have. */
const BASIC_OFFSET = /^(.+[+-]\d{2})(\d{2})$/;

/** An RFC 3339 instant, any offset, up to nine decimals, as UTC with milliseconds; null for anything else. */
export function readInstant(text: string): ReadInstant | null {
  const trimmed = text.trim();
  const blanks = trimmed === text ? null : 'blanks around the instant trimmed';
  const direct = normaliseInstant(trimmed);
  if (direct) return { instant: direct, repair: blanks };
  const basic = BASIC_OFFSET.exec(trimmed);
  const repaired = basic && normaliseInstant(`${basic[1]}:${basic[2]}`);
  return repaired ? { instant: repaired, repair: 'a colon put into the offset' } : null;
}
