import { INDUSTRY_SECTIONS, industryAllowed, industryCovers, isIndustryCode, parseIndustry } from '../../../schema/reference';

describe('parseIndustry', () => {
  it.each([
    ['A', 'A', '农、林、牧、渔业', null],
    ['A03', 'A', '农、林、牧、渔业', '03'],
    ['A031', 'A', '农、林、牧、渔业', '03'],
    ['A0311', 'A', '农、林、牧、渔业', '03'],
    ['C1371', 'C', '制造业', '13'],
    ['B12', 'B', '采矿业', '12'],
    ['K70', 'K', '房地产业', '70'],
    ['T9700', 'T', '国际组织', '97'],
  ])('reads %s as section %s %s, division %s', (code, letter, zh, division) => {
    const industry = parseIndustry(code);
    expect(industry).toMatchObject({ code, division });
    expect(industry?.section).toMatchObject({ letter, zh });
  });

  it.each([
    ['a division of no section', 'A9911'],
    ['a division of another section', 'A06'],
    ['division 00', 'A00'],
    ['one digit', 'A0'],
    ['five digits', 'A03111'],
    ['digits without a letter', '0311'],
    ['a lower-case letter', 'a0311'],
    ['a letter after T', 'U98'],
    ['a blank', 'A 03'],
    ['a line break', 'A03\n'],
    ['digits of full width', 'A０３'],
    ['nothing', ''],
    ['words', '畜牧业'],
  ])('refuses %s', (_what, code) => {
    expect(parseIndustry(code)).toBeNull();
    expect(isIndustryCode(code)).toBe(false);
  });

  it('gives each of the divisions 01 to 97 to exactly one section, in order', () => {
    const divisions = INDUSTRY_SECTIONS.flatMap(({ letter, firstDivision, lastDivision }) =>
      Array.from({ length: lastDivision - firstDivision + 1 }, (_, index) => [letter, firstDivision + index] as const),
    );
    expect(divisions.map(([, division]) => division)).toEqual(Array.from({ length: 97 }, (_, index) => index + 1));
    expect(INDUSTRY_SECTIONS.map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMNOPQRST');
    const accepted = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').flatMap((letter) =>
      Array.from({ length: 100 }, (_, division) => `${letter}${String(division).padStart(2, '0')}`).filter(isIndustryCode),
    );
    expect(accepted).toEqual(divisions.map(([letter, division]) => `${letter}${String(division).padStart(2, '0')}`));
  });
});

describe('industryAllowed', () => {
  it.each([
    ['B99', '(B has divisions 06 to 12)'],
    ['K71', '(K has division 70)'],
    ['0311', '(A has divisions 01 to 05)'],
  ])('says for %s which divisions the section has', (refused, expected) => {
    expect(industryAllowed(refused)).toContain(expected);
  });
});

describe('industryCovers', () => {
  it.each([
    ['A', 'A', 'covers'],
    ['A', 'A0311', 'covers'],
    ['A03', 'A03', 'covers'],
    ['A03', 'A0311', 'covers'],
    ['A031', 'A0311', 'covers'],
    ['A0220', 'A022', 'covers'],
    ['A022', 'A0220', 'covers'],
    ['A0200', 'A0211', 'covers'],
    ['T97', 'T9700', 'covers'],
    ['B10', 'B1011', 'covers'],
    ['A03', 'A0211', 'outside'],
    ['A0311', 'A0312', 'outside'],
    ['C', 'A0311', 'outside'],
    ['B10', 'B11', 'outside'],
    ['A03', 'A', 'unknown'],
    ['A0311', 'A03', 'unknown'],
    ['A0311', 'A031', 'unknown'],
    ['畜牧业', 'A03', 'unknown'],
    ['A03', '0311', 'unknown'],
  ])('says of a rule for %s and an applicant in %s: %s', (rule, applicant, expected) => {
    expect(industryCovers(rule, applicant)).toBe(expected);
  });
});
