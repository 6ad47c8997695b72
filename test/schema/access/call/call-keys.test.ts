import { HOUSE_PARTS, deriveSubgraphKey, houseCallKeys, subgraphCallKeys } from '../../../../schema';

const master = Buffer.alloc(32, 1);
const house = houseCallKeys([master]);
const ids = (keys: ReturnType<typeof house.of>): string[] => keys.map(({ id }) => id);

describe('the keys of calls', () => {
  it('differ for each caller, each subgraph and each master secret', () => {
    const all = [house, houseCallKeys([Buffer.alloc(32, 2)])].flatMap((keys) =>
      ['abc', 'icbc', 'registry'].flatMap((to) => HOUSE_PARTS.flatMap((from) => keys.of({ from, to }))),
    );
    expect(all).toHaveLength(24);
    expect(new Set(all.map(({ secret }) => secret.toString('hex'))).size).toBe(24);
    expect(new Set(all.map(({ id }) => id)).size).toBe(24);
  });

  it('are 32 bytes under an id of 16 digits, the same in every process', () => {
    const [key] = house.of({ from: 'gateway', to: 'abc' });
    expect([key?.secret.length, key?.id]).toEqual([32, expect.stringMatching(/^[0-9a-f]{16}$/)]);
    expect(houseCallKeys([Buffer.from(master)]).of({ from: 'gateway', to: 'abc' })).toEqual([key]);
  });

  it('come one for each master secret, in their order', () => {
    const [old, young] = [Buffer.alloc(32, 3), Buffer.alloc(32, 4)];
    const route = { from: 'gateway', to: 'abc' };
    expect(ids(houseCallKeys([young, old]).of(route))).toEqual([...ids(houseCallKeys([young]).of(route)), ...ids(houseCallKeys([old]).of(route))]);
  });

  describe('of a bank that runs its own subgraph', () => {
    const own = subgraphCallKeys('abc', [deriveSubgraphKey(master, 'abc')]);

    it.each(HOUSE_PARTS)('verify what %s signs for it', (from) => {
      expect(own.of({ from, to: 'abc' })).toEqual(house.of({ from, to: 'abc' }));
    });

    it('sign what it says to the registry, as the registry expects it', () => {
      expect(own.of({ from: 'abc', to: 'registry' })).toEqual(house.of({ from: 'abc', to: 'registry' }));
      expect(own.of({ from: 'abc', to: 'registry' })).toHaveLength(1);
    });

    it.each([
      ['gateway', 'icbc'], ['gateway', 'registry'], ['cli', 'registry'], ['icbc', 'registry'], ['abc', 'icbc'], ['icbc', 'abc'], ['abc', 'gateway'],
    ])('are none from %s to %s', (from, to) => {
      expect(own.of({ from, to })).toEqual([]);
    });
  });

  it.each([['abc', 'icbc'], ['router', 'abc'], ['Gateway', 'abc'], ['', 'registry'], ['a b', 'registry']])('are none from "%s" to %s, even of the house', (from, to) => {
    expect(house.of({ from, to })).toEqual([]);
  });

  it.each([...HOUSE_PARTS, '', 'Abc', 'abc gateway', 'a'.repeat(64), 'abc\n'])('are not given out for %j', (name) => {
    expect(() => deriveSubgraphKey(master, name)).toThrow('allowed is the name of a subgraph that is run by itself');
  });

  it.each(['Reviews_v2', '评论'])('serve a foreign subgraph of the name %s', (to) => {
    expect(house.of({ from: 'gateway', to })).toHaveLength(1);
  });

  it.each(['', 'two words', 'line\nbreak', 'a'.repeat(201)])('are refused for a subgraph of the name %j', (to) => {
    expect(() => house.of({ from: 'gateway', to })).toThrow('cannot be signed');
  });
});
