import { ReplayMemory } from '../../../../schema';

const START_MS = Date.parse('2026-08-20T08:00:00.000Z');
const at = (ms: number): string => new Date(START_MS + ms).toISOString();
const call = (nonce: string, ms: number, keyId = 'k') => ({ keyId, nonce, time: at(ms) });

/** Takes a call at the moment that it states. */
function take(memory: ReplayMemory, nonce: string, ms: number): string {
  return memory.note(call(nonce, ms), at(ms));
}

describe('the memory of calls', () => {
  it('takes a call once, as long as it could come again', () => {
    const memory = new ReplayMemory({ now: at(0) });
    expect(take(memory, 'a', 5_000)).toBe('new');
    for (const later of [5_000, 30_000, 65_000]) expect(memory.note(call('a', 5_000), at(later))).toBe('seen');
  });

  it('tells calls apart by nonce and key', () => {
    const memory = new ReplayMemory({ now: at(0) });
    expect([memory.note(call('a', 1), at(1)), memory.note(call('b', 1), at(1)), memory.note(call('a', 1, 'other'), at(1))]).toEqual(['new', 'new', 'new']);
  });

  it('refuses what is from before its start: another process may have carried it out', () => {
    const memory = new ReplayMemory({ now: at(0) });
    expect(memory.note(call('a', -1), at(0))).toBe('seen');
    expect(memory.note(call('b', 0), at(0))).toBe('new');
  });

  it('remembers a call of the future until that has passed', () => {
    const memory = new ReplayMemory({ now: at(0) });
    expect(memory.note(call('a', 60_000), at(0))).toBe('new');
    expect(memory.note(call('a', 60_000), at(120_000))).toBe('seen');
  });

  it('refuses what it has forgotten, also after a clock that went back', () => {
    const memory = new ReplayMemory({ now: at(0) });
    expect(take(memory, 'a', 5_000)).toBe('new');
    expect(take(memory, 'b', 200_000)).toBe('new');
    expect(memory.note(call('a', 5_000), at(5_000))).toBe('seen');
    expect(memory.note(call('c', 9_999), at(9_999))).toBe('seen');
    expect(memory.note(call('d', 10_000), at(10_000))).toBe('new');
  });

  it('is full rather than forgetful, and empties as calls grow too old to come again', () => {
    const memory = new ReplayMemory({ now: at(0), capacity: 3 });
    for (const nonce of ['a', 'b', 'c']) expect(take(memory, nonce, 1_000)).toBe('new');
    expect(take(memory, 'd', 69_999)).toBe('full');
    expect(take(memory, 'a', 1_000)).toBe('seen');
    expect(take(memory, 'd', 70_000)).toBe('new');
    expect([take(memory, 'e', 70_000), take(memory, 'f', 70_000), take(memory, 'g', 70_000)]).toEqual(['new', 'new', 'full']);
  });
});
