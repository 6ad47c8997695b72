import { ConcurrentRequests } from '../../../../../gateway/security/limits/arrival/concurrent-requests';
import { EventLoopDelay, startDelayHistogram } from '../../../../../gateway/security/limits/arrival/event-loop-delay';
import { refusalOf } from '../refusal-of';

const OVERLOADED = { status: 503, code: 'OVERLOADED', headers: { 'retry-after': '1' } };

describe('the delay of the event loop', () => {
  /** A monitor whose mean, in ms beyond its own 20, a test sets. */
  function handMonitor() {
    const histogram = { mean: NaN, reset: jest.fn(), disable: jest.fn() };
    const clock = { ms: 0 };
    const delay = new EventLoopDelay(500, histogram, () => clock.ms);
    return {
      delay,
      histogram,
      afterWindow(meanMs: number) {
        histogram.mean = (meanMs + 20) * 1e6;
        clock.ms += 1_000;
        return refusalOf(() => delay.check());
      },
      within(ms: number) {
        clock.ms += ms;
        return refusalOf(() => delay.check());
      },
    };
  }

  it.each([
    [500, null],
    [501, OVERLOADED],
    [0, null],
    [NaN, null],
  ])('of %s ms in the last window comes to %j', (meanMs, expected) => {
    const refusal = handMonitor().afterWindow(meanMs);
    if (expected) expect(refusal).toMatchObject(expected);
    else expect(refusal).toBeNull();
  });

  it('counts by the last whole window, and is measured anew after it', () => {
    const { afterWindow, histogram, within } = handMonitor();
    histogram.mean = 9_000e6;
    expect(within(999)).toBeNull();
    expect(histogram.reset).not.toHaveBeenCalled();
    expect(within(1)).toMatchObject(OVERLOADED);
    expect(within(999)).toMatchObject(OVERLOADED);
    expect(histogram.reset).toHaveBeenCalledTimes(1);
    expect(afterWindow(10)).toBeNull();
  });

  it('is measured until it is closed', () => {
    const { delay, histogram } = handMonitor();
    delay.close();
    expect(histogram.disable).toHaveBeenCalledTimes(1);
    const real = startDelayHistogram();
    expect(real.disable()).toBe(true);
  });
});

describe('requests at once', () => {
  it('are let in up to the limit, and again when one has left', () => {
    const concurrent = new ConcurrentRequests(2, 2);
    const leave = concurrent.enter('a');
    concurrent.enter('b');
    expect(refusalOf(() => concurrent.enter('c'))).toMatchObject(OVERLOADED);
    leave();
    leave();
    concurrent.enter('a');
    expect(refusalOf(() => concurrent.enter('a'))).toMatchObject(OVERLOADED);
  });

  it('of one address leave room for those of others', () => {
    const concurrent = new ConcurrentRequests(10, 2);
    const leave = concurrent.enter('a');
    concurrent.enter('a');
    expect(refusalOf(() => concurrent.enter('a'))).toMatchObject(OVERLOADED);
    concurrent.enter('b');
    leave();
    concurrent.enter('a');
    expect(refusalOf(() => concurrent.enter('a'))).toMatchObject(OVERLOADED);
  });
});
