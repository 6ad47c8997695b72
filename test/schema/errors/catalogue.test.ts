import { ApolloServerErrorCode } from '@apollo/server/errors';
import { ERROR_CATALOGUE, allErrorEntries } from '../../../schema/errors';

const entries = allErrorEntries();

describe('the error catalogue', () => {
  it('lists every code once', () => {
    const codes = entries.map((entry) => entry.code);
    expect(codes).toEqual([...new Set(codes)]);
  });

  it('is frozen through and through', () => {
    expect(Object.isFrozen(ERROR_CATALOGUE)).toBe(true);
    for (const chapter of ERROR_CATALOGUE) {
      expect([chapter, chapter.title, chapter.entries].every(Object.isFrozen)).toBe(true);
      expect(chapter.entries.every(Object.isFrozen)).toBe(true);
    }
  });

  it.each(entries.map((entry) => [entry.code, entry] as const))('describes %s in both languages', (_code, entry) => {
    expect(entry.code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    expect(entry.since).toMatch(/^\d+\.\d+\.\d+$/);
    for (const text of [entry.summary, entry.meaning, entry.whatToDo]) {
      expect(text.en).toMatch(/^[A-Z`][\x20-\x7e]+\.$/);
      expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
    }
  });

  it('has every code that the GraphQL server emits by itself', () => {
    const codes = entries.map((entry) => entry.code);
    expect(Object.values(ApolloServerErrorCode).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it('says of no code that the server emits it where the server does not', () => {
    const passedOn = entries.filter((entry) => entry.emittedBy === 'APOLLO_SERVER').map((entry) => entry.code);
    const known: string[] = Object.values(ApolloServerErrorCode);
    expect(passedOn.filter((code) => !known.includes(code))).toEqual([]);
    expect(passedOn.length).toBeGreaterThan(0);
  });
});
