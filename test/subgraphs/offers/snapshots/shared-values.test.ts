import fc from 'fast-check';
import { SharedValues } from '../../../../subgraphs/offers/snapshots/shared-values';

describe('values that are shared', () => {
  it('are equal to what they were', () => {
    const shared = new SharedValues();
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        expect(shared.share(JSON.parse(text))).toStrictEqual(JSON.parse(text));
      }),
      { seed: 7, numRuns: 1_000 },
    );
  });

  it('are one object where they are equal, and no other', () => {
    const shared = new SharedValues();
    const first = shared.share({ id: 'a', term: { months: [1, 2], unit: 'M' } });
    const second = shared.share({ id: 'b', term: { months: [1, 2], unit: 'M' } });
    const third = shared.share({ id: 'c', term: { months: [12], unit: 'M' } });
    expect(second.term).toBe(first.term);
    expect(third.term).not.toBe(first.term);
    expect([first.id, second.id, third.id]).toEqual(['a', 'b', 'c']);
  });
});
