import { checkUscc, usccCheckCharacter } from '../../../schema/reference';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Real codes: ICBC and the Agricultural Bank of China. */
const PUBLISHED = ['91100000100003962T', '911100001000054748'];

/** Every code that differs from the given one in exactly one place. */
function singleAlterations(code: string): string[] {
  return [...code].flatMap((original, place) =>
    [...ALPHABET].filter((other) => other !== original).map((other) => code.slice(0, place) + other + code.slice(place + 1)),
  );
}

describe('checkUscc', () => {
  it.each(PUBLISHED)('accepts the published code %s', (uscc) => {
    expect(checkUscc(uscc)).toEqual({ ok: true, uscc });
    expect(usccCheckCharacter(uscc.slice(0, 17))).toBe(uscc.charAt(17));
  });

  it.each(PUBLISHED)('refuses every alteration of one character of %s', (uscc) => {
    const alterations = singleAlterations(uscc);
    expect(alterations).toHaveLength(18 * 30);
    expect(alterations.filter((altered) => checkUscc(altered).ok)).toEqual([]);
  });

  it.each(PUBLISHED)('refuses every exchange of two unlike neighbours in %s', (uscc) => {
    const exchanged = [...uscc].slice(1).flatMap((next, place) => {
      const before = uscc.charAt(place);
      return before === next ? [] : [uscc.slice(0, place) + next + before + uscc.slice(place + 2)];
    });
    expect(exchanged.length).toBeGreaterThan(5);
    expect(exchanged.filter((altered) => checkUscc(altered).ok)).toEqual([]);
  });

  it('names the check character that would be right', () => {
    const check = checkUscc('91100000100003962A');
    expect(check).toMatchObject({ ok: false, reason: 'CHECK_CHARACTER', expectedCheckCharacter: 'T' });
    expect(check).toHaveProperty('allowed', expect.stringContaining('"T"'));
  });

  it('refuses lower case with the hint to write capitals', () => {
    const check = checkUscc('91100000100003962t');
    expect(check).toMatchObject({ ok: false, reason: 'LOWER_CASE', expectedCheckCharacter: null });
    expect(check).toHaveProperty('allowed', expect.stringContaining('capitals'));
  });

  it.each([
    ['nothing', ''],
    ['17 characters', '91100000100003962'],
    ['19 characters', '91100000100003962TT'],
    ['a letter outside the alphabet', '9110000010000396IT'],
    ['a letter in the region', '911A0000100003962T'],
    ['a blank', '91100000100003962 '],
    ['a line break after the code', '91100000100003962T\n'],
    ['digits of full width', '９1100000100003962T'],
    ['the 15 digits of an old licence', '150926000012345'],
  ])('refuses %s by its shape', (_what, value) => {
    expect(checkUscc(value)).toMatchObject({ ok: false, reason: 'SHAPE', expectedCheckCharacter: null });
  });
});

describe('usccCheckCharacter', () => {
  it('is 0, not a 32nd character, where the weighted sum is a multiple of 31', () => {
    expect(usccCheckCharacter('91150926000000019')).toBe('0');
    expect(checkUscc('911509260000000190').ok).toBe(true);
  });

  it.each(['', '91100000100003962T', '9110000010000396I', '9A10X000100003962'])('throws for %j, which is no body of a code', (body) => {
    expect(() => usccCheckCharacter(body)).toThrow(RangeError);
  });
});
