import { allErrorEntries } from '../../../../schema';
import { DEFAULT_LIMITS, LIMIT_LIST, RequestLimits, limitsWith, renderLimits } from '../../../../gateway/security';

const entryOf = new Map(allErrorEntries().map((entry) => [entry.code, entry]));

describe('the list of limits', () => {
  it('has each once', () => {
    const names = LIMIT_LIST.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });

  it.each(LIMIT_LIST.map((entry) => [entry.name, entry] as const))('describes %s in both languages and with a code of the catalogue', (_name, { refusal, text }) => {
    expect(text.en).toMatch(/^[A-Z`].*\.$/);
    expect(text.zh).toMatch(/\p{Script=Han}.*。$/u);
    expect(`${text.en}${text.zh}`).not.toMatch(/[|\n]/);
    if (refusal.code === null) return expect([408, 431]).toContain(refusal.status);
    const httpStatus = entryOf.get(refusal.code)?.httpStatus;
    if (httpStatus !== undefined) expect(httpStatus).toBe(refusal.status);
    expect(entryOf.has(refusal.code)).toBe(true);
  });

  it('is what the defaults are made of', () => {
    expect(DEFAULT_LIMITS).toMatchObject({ bodyBytes: 262_144, jsonDepth: 32, tokens: 5_000, depth: 16, aliases: 64, timeBudgetMs: 15_000 });
    expect(Object.values(DEFAULT_LIMITS).every((value) => Number.isSafeInteger(value) && value > 0)).toBe(true);
    expect(Object.isFrozen(DEFAULT_LIMITS)).toBe(true);
  });

  it('takes others in their place', () => {
    expect(limitsWith({ depth: 20 })).toEqual({ ...DEFAULT_LIMITS, depth: 20 });
  });

  it.each([{ depth: 0 }, { depth: 1.5 }, { depth: NaN }, { depth: Infinity }, { depth: '9' as unknown as number }, { dept: 9 } as object])('refuses %j', (given) => {
    expect(() => limitsWith(given)).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED' }));
    expect(() => new RequestLimits({ limits: given })).toThrow(expect.objectContaining({ code: 'SETTING_REFUSED' }));
  });

  it('prints as a table with one row for each', () => {
    const lines = renderLimits().trimEnd().split('\n');
    expect(lines).toHaveLength(LIMIT_LIST.length + 2);
    expect(new Set(lines.map((line) => line.split('|').length))).toEqual(new Set([8]));
    expect(lines).toContainEqual(expect.stringMatching(/^\| \d+ \| bodyBytes \| 262,144 bytes \| 413 REQUEST_TOO_LARGE \| /));
    expect(lines).toContainEqual(expect.stringMatching(/^\| \d+ \| batching \| always \| 400 BAD_REQUEST \| /));
    expect(renderLimits({ depth: 20 })).toMatch(/\| depth \| 20 levels \|/);
  });
});
