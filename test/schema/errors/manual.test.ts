import { type ErrorEntry, allErrorEntries, renderErrorManual } from '../../../schema/errors';

const text = (word: string) => ({ en: `${word} in English.`, zh: `${word}中文。` });

function entry(overrides: Partial<ErrorEntry>): ErrorEntry {
  return {
    code: 'SOME_CODE',
    emittedBy: 'JINQIAO',
    since: '0.1.0',
    summary: text('Summary'),
    meaning: text('Meaning'),
    whatToDo: text('Advice'),
    ...overrides,
  };
}

function manualOf(overrides: Partial<ErrorEntry>): string {
  return renderErrorManual([{ title: { en: 'Chapter', zh: '章' }, entries: [entry(overrides)] }]);
}

describe('the error manual', () => {
  it('gives every code of the catalogue one section, in order', () => {
    const headings = [...renderErrorManual().matchAll(/^### (\S+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(allErrorEntries().map(({ code }) => code));
  });

  it('prints every text of a code in both languages', () => {
    const manual = manualOf({});
    for (const word of ['Summary', 'Meaning', 'Advice']) {
      expect(manual).toContain(`${word} in English.`);
      expect(manual).toContain(`${word}中文。`);
    }
  });

  it.each([
    ['the HTTP status that is not 200', { httpStatus: 400 }, 'Since 始于: 0.1.0 · HTTP: 400'],
    ['since when a code is retired', { retired: '0.3.0' }, 'Since 始于: 0.1.0 · Retired 停用于: 0.3.0'],
    ['nothing where there is nothing to say', {}, 'Since 始于: 0.1.0\n'],
  ])('states %s', (_what, overrides, expected) => {
    expect(manualOf(overrides)).toContain(expected);
  });

  it('ends with one line break and has no two empty lines in a row', () => {
    const manual = renderErrorManual();
    expect(manual).toMatch(/[^\n]\n$/);
    expect(manual).not.toContain('\n\n\n');
  });
});
