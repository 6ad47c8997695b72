import fc from 'fast-check';

/** Numbers of the right form that belong to nobody. */
export const CANARIES = Object.freeze({ phone: '13912345678', identity: '11010519491231002X', card: '6222021234567890128' });

export function luhnDigit(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((each) => each.join(''));
const padded = (minimum: number, maximum: number): fc.Arbitrary<string> => fc.integer({ min: minimum, max: maximum }).map((each) => String(each).padStart(2, '0'));

export const phone = fc.tuple(fc.integer({ min: 3, max: 9 }), digits(9)).map(([second, rest]) => `1${second}${rest}`);

export const identity = fc
  .tuple(fc.integer({ min: 110_000, max: 659_999 }), fc.integer({ min: 1900, max: 2026 }), padded(1, 12), padded(1, 31), digits(3), fc.constantFrom(...'0123456789Xx'))
  .map((parts) => parts.join(''));

export const card = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 11, max: 17 }).chain(digits))
  .map(([first, rest]) => `${first}${rest}${luhnDigit(`${first}${rest}`)}`);

/** Any of the three, with its kind. */
export const canary = fc.oneof(
  phone.map((value) => ({ kind: 'phone', value })),
  identity.map((value) => ({ kind: 'identity', value })),
  card.map((value) => ({ kind: 'card', value })),
);

/** Any text that touches the canary with no digit: in a longer number there is no number of 11, 18 or 19 digits. */
export const before = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/\d+$/, ''));
export const after = fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.replace(/^\d+/, ''));
