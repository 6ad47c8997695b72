import { boundResponse } from '../../../../../gateway/security/limits/answer/response-bytes';
import { withinTimeBudget } from '../../../../../gateway/security/limits/answer/time-budget';
import { refusalOf } from '../refusal-of';

describe('the time of an operation', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('is up at the end of the budget, and not before', async () => {
    let signal: AbortSignal | undefined;
    let settled = false;
    const answer = withinTimeBudget(15_000, (given) => {
      signal = given;
      return new Promise<never>(() => undefined);
    });
    const refused = expect(answer).rejects.toMatchObject({ status: 504, code: 'TIME_BUDGET_EXCEEDED', detail: { limit: 'timeBudgetMs', allowed: 15_000 } });
    answer.catch(() => (settled = true));
    await jest.advanceTimersByTimeAsync(14_999);
    expect([settled, signal?.aborted]).toEqual([false, false]);
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    expect(signal?.aborted).toBe(true);
  });

  it('leaves no timer behind where the work is done in time', async () => {
    await expect(withinTimeBudget(15_000, async () => 'done')).resolves.toBe('done');
    expect(jest.getTimerCount()).toBe(0);
  });

  it.each([
    ['later', async () => Promise.reject(new Error('broken'))],
    [
      'at once',
      () => {
        throw new Error('broken');
      },
    ],
  ])('leaves none where the work fails %s', async (_when, work: () => Promise<never>) => {
    await expect(withinTimeBudget(15_000, work)).rejects.toThrow('broken');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is over for work that fails after it, which nobody hears of', async () => {
    let fail: (error: Error) => void = () => undefined;
    const answer = withinTimeBudget(1, () => new Promise<never>((_resolve, reject) => (fail = reject)));
    const refused = expect(answer).rejects.toMatchObject({ code: 'TIME_BUDGET_EXCEEDED' });
    await jest.advanceTimersByTimeAsync(1);
    await refused;
    fail(new Error('too late to matter'));
  });
});

describe('the size of an answer', () => {
  it.each([
    ['x'.repeat(10), 10, true],
    ['x'.repeat(11), 10, false],
    ['金桥桥', 9, true],
    ['金桥桥x', 9, false],
    ['x'.repeat(4), 10, true],
    ['😀😀', 8, true],
    ['😀😀x', 8, false],
  ])('%s of %d bytes: %s', (text, allowed, passes) => {
    if (passes) expect(boundResponse(text, allowed)).toBe(text);
    else expect(refusalOf(() => boundResponse(text, allowed))).toMatchObject({ status: 400, code: 'RESPONSE_TOO_LARGE', detail: { limit: 'responseBytes', allowed } });
  });
});
