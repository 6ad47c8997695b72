import { type OpenSubgraph, openSubgraph } from '../open-subgraph';
import { CALLERS, type CallerName, refusalsOf } from './kit';

let subgraph: OpenSubgraph;
beforeEach(async () => {
  subgraph = await openSubgraph();
});
afterEach(() => subgraph.close());

const share = (id: string, bank: string) => `mutation { shareNeed(id: "${id}", bank: "${bank}") { id version sharedWith } }`;
const unshare = (id: string, bank: string) => `mutation { unshareNeed(id: "${id}", bank: "${bank}") { id version sharedWith } }`;
const banksOf = async (id: string, name: CallerName = 'officer'): Promise<unknown> =>
  (await subgraph.ask<{ financingNeed: { sharedWith: string[] } | null }>(`{ financingNeed(id: "${id}") { sharedWith } }`, {}, CALLERS[name])).data.financingNeed?.sharedWith;

describe('whom a need is shared with', () => {
  test.each<[CallerName, string[] | undefined]>([
    ['dairy', ['abc', 'icbc', 'mengyin']],
    ['officer', ['abc', 'icbc', 'mengyin']],
    ['auditor', ['abc', 'icbc', 'mengyin']],
    ['abc', ['abc']],
    ['rcb', undefined],
    ['beef', undefined],
  ])('is told %s as %j', async (name, expected) => {
    expect(await banksOf('need-0002', name)).toEqual(expected);
  });

  test('is an empty list where it is nobody', async () => {
    expect(await banksOf('need-0003')).toEqual([]);
  });
});

describe('sharing', () => {
  test.each<[CallerName, string | null]>([
    ['dairy', null],
    ['officer', null],
    ['beef', 'BAD_USER_INPUT'],
    ['stranger', 'BAD_USER_INPUT'],
    ['nameless', 'BAD_USER_INPUT'],
    ['auditor', 'FORBIDDEN'],
    ['abc', 'FORBIDDEN'],
    ['rcb', 'FORBIDDEN'],
    ['portal', 'FORBIDDEN'],
    ['operator', 'FORBIDDEN'],
    ['anonymous', 'UNAUTHENTICATED'],
    ['offersPart', 'UNAUTHENTICATED'],
  ])('and no longer sharing a need of the dairy is for %s: %s', async (name, code) => {
    const shared = await subgraph.ask(share('need-0001', 'rcb'), {}, CALLERS[name]);
    expect(refusalsOf(shared.errors)).toEqual(code ? [`shareNeed ${code}`] : []);
    expect(shared.data).toEqual({ shareNeed: code ? null : { id: 'need-0001', version: '3', sharedWith: ['abc', 'icbc', 'rcb'] } });
    expect(await banksOf('need-0001')).toEqual(code ? ['abc', 'icbc'] : ['abc', 'icbc', 'rcb']);

    const unshared = await subgraph.ask(unshare('need-0001', 'abc'), {}, CALLERS[name]);
    expect(refusalsOf(unshared.errors)).toEqual(code ? [`unshareNeed ${code}`] : []);
    expect(unshared.data).toEqual({ unshareNeed: code ? null : { id: 'need-0001', version: '3', sharedWith: ['icbc', 'rcb'] } });
    expect(await banksOf('need-0001')).toEqual(code ? ['abc', 'icbc'] : ['icbc', 'rcb']);
  });

  test('opens a need, its versions and the figures of its applicant to the bank, and unsharing closes them', async () => {
    const seen = async () => {
      const { data, errors } = await subgraph.ask<{ now: object | null; first: object | null }>(
        '{ now: financingNeed(id: "need-0003") { id enterprise { employees } } first: financingNeed(id: "need-0003", version: "1") { id } }',
        {},
        CALLERS.newcomer,
      );
      return [data.now, data.first, errors.length];
    };
    expect(await seen()).toEqual([null, null, 0]);
    await subgraph.ask(share('need-0003', 'newcomer'), {}, CALLERS.dairy);
    expect(await seen()).toEqual([{ id: 'need-0003', enterprise: { employees: 420 } }, { id: 'need-0003' }, 0]);
    await subgraph.ask(unshare('need-0003', 'newcomer'), {}, CALLERS.dairy);
    expect(await seen()).toEqual([null, null, 0]);
  });

  test('twice is as once, and keeps when it was first shared', async () => {
    const kept = 'SELECT * FROM need_share WHERE need_id = \'need-0001\' ORDER BY bank';
    const before: unknown = await subgraph.dataSource.query(kept);
    await subgraph.ask(share('need-0001', 'abc'), {}, CALLERS.dairy);
    await subgraph.ask(unshare('need-0001', 'mengyin'), {}, CALLERS.dairy);
    expect(await subgraph.dataSource.query(kept)).toEqual(before);
  });

  test('is seen by what follows in the same request', async () => {
    const { data } = await subgraph.ask(
      'mutation { a: shareNeed(id: "need-0003", bank: "rcb") { sharedWith } b: shareNeed(id: "need-0003", bank: "abc") { sharedWith } c: unshareNeed(id: "need-0003", bank: "rcb") { sharedWith } }',
      {},
      CALLERS.dairy,
    );
    expect(data).toEqual({ a: { sharedWith: ['rcb'] }, b: { sharedWith: ['abc', 'rcb'] }, c: { sharedWith: ['abc'] } });
  });

  test.each([
    ['need-9999', 'abc', 'id'],
    ['', 'abc', 'id'],
    ['need-0001', 'ABC', 'bank'],
    ['need-0001', '', 'bank'],
    ['need-0001', 'a'.repeat(49), 'bank'],
  ])('refuses need %p with bank %p for its %s', async (id, bank, field) => {
    for (const mutation of [share(id, bank), unshare(id, bank)]) {
      const { errors } = await subgraph.ask(mutation, {}, CALLERS.officer);
      expect(errors.map(({ extensions }) => extensions)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT', field })]);
    }
  });

  test('stops at a hundred banks', async () => {
    for (let index = 0; index < 100; index += 1) {
      expect((await subgraph.ask(share('need-0003', `bank-${index}`), {}, CALLERS.officer)).errors).toEqual([]);
    }
    const { errors } = await subgraph.ask(share('need-0003', 'one-more'), {}, CALLERS.officer);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'bank', allowed: expect.stringContaining('100 banks') as string });
    expect((await subgraph.ask(share('need-0003', 'bank-7'), {}, CALLERS.officer)).errors).toEqual([]);
  });
});
