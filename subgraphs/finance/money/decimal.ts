import { FinanceInputError } from '../refusal';

const DECIMAL = /^(-?)([0-9]{1,30})(?:\.([0-9]{1,30}))?$/;

/** So many digits a Number holds exactly. */
const SHORT = 15;
const [ZERO, POINT] = [48, 46];
const POWERS: readonly bigint[] = Array.from({ length: SHORT + 1 }, (_, digits) => 10n ** BigInt(digits));

/**
 * A decimal string as an integer scaled by 10^digits: ("12.5", 2) is 1250n. Digits past the scale
 * are refused unless they are zeros: an amount in tenths of a fen is a mistake, not something to round.
 */
export function parseScaled(field: string, decimal: string, digits: number): bigint {
  return parseShort(decimal, digits) ?? parseAny(field, decimal, digits);
}

/**
 * Of what is mostly given, few digits without a sign; null: of any other text. Read digit by digit,
 * for a request reads some ten thousand.
 */
function parseShort(decimal: string, digits: number): bigint | null {
  const { length } = decimal;
  if (length === 0 || length > SHORT) return null;
  let [value, point] = [0, length];
  for (let at = 0; at < length; at += 1) {
    const code = decimal.charCodeAt(at);
    if (code === POINT && point === length && at > 0 && at < length - 1) {
      point = at;
      continue;
    }
    if (!(code >= ZERO && code < ZERO + 10)) return null;
    value = value * 10 + code - ZERO;
  }
  const missing = digits - (point === length ? 0 : length - point - 1);
  const power = POWERS[missing];
  return power === undefined ? null : BigInt(value) * power;
}

function parseAny(field: string, decimal: string, digits: number): bigint {
  const match = DECIMAL.exec(decimal);
  const allowed = `a decimal string with at most ${digits} digits after the point`;
  if (!match) throw new FinanceInputError({ field, value: decimal, allowed });
  const fraction = match[3] ?? '';
  if (/[1-9]/.test(fraction.slice(digits))) throw new FinanceInputError({ field, value: decimal, allowed });
  const scaled = BigInt(`${match[2]}${fraction.slice(0, digits).padEnd(digits, '0')}`);
  return match[1] === '-' ? -scaled : scaled;
}

/** The reverse of {@link parseScaled}, with every digit of the scale: (1250n, 2) is "12.50". */
export function formatScaled(scaled: bigint, digits: number): string {
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits);
  const fraction = text.slice(text.length - digits);
  return `${scaled < 0n ? '-' : ''}${whole}${digits === 0 ? '' : `.${fraction}`}`;
}
