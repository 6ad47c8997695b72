import { createManyLoader, createOneLoader } from '../../../subgraphs/chassis';

interface Row {
  readonly key: string;
  readonly value: number;
}

/** A table that notes each batch of keys that it is asked for, and answers its rows in the order of the table. */
function table(rows: readonly Row[]) {
  const batches: (readonly string[])[] = [];
  const load = async (keys: readonly string[]): Promise<Row[]> => {
    batches.push(keys);
    return rows.filter(({ key }) => keys.includes(key));
  };
  return { batches, load };
}

const keyOf = ({ key }: Row): string => key;
const ROWS: Row[] = [
  { key: 'b', value: 1 },
  { key: 'a', value: 2 },
  { key: 'b', value: 3 },
];

describe('a loader of one row a key', () => {
  it('asks once for all keys of a turn and gives each its own row, or null', async () => {
    const { batches, load } = table(ROWS.slice(0, 2));
    const loader = createOneLoader(load, keyOf);
    const keys = ['a', 'missing', 'b', 'a'];
    expect(await Promise.all(keys.map((key) => loader.load(key)))).toEqual([ROWS[1], null, ROWS[0], ROWS[1]]);
    expect(batches).toEqual([['a', 'missing', 'b']]);
  });

  it('asks for at most 500 keys at once', async () => {
    const { batches, load } = table([]);
    const loader = createOneLoader(load, keyOf);
    await loader.loadMany(Array.from({ length: 1_001 }, (_, index) => `key-${index}`));
    expect(batches.map(({ length }) => length)).toEqual([500, 500, 1]);
  });

  it('fails every key of a batch that fails', async () => {
    const loader = createOneLoader<string, Row>(async () => Promise.reject(new Error('the database is gone')), keyOf);
    const answers = await Promise.allSettled([loader.load('a'), loader.load('b')]);
    expect(answers.map((answer) => answer.status === 'rejected' && String(answer.reason))).toEqual(Array(2).fill('Error: the database is gone'));
  });
});

describe('a loader of the rows behind a key', () => {
  it('gives each key its own list in the order of the rows, an empty one where there are none', async () => {
    const { batches, load } = table(ROWS);
    const loader = createManyLoader(load, keyOf);
    expect(await Promise.all(['a', 'b', 'missing'].map((key) => loader.load(key)))).toEqual([[ROWS[1]], [ROWS[0], ROWS[2]], []]);
    expect(batches).toEqual([['a', 'b', 'missing']]);
  });

  it('asks for at most 500 keys at once', async () => {
    const { batches, load } = table([]);
    await createManyLoader(load, keyOf).loadMany(Array.from({ length: 501 }, (_, index) => `key-${index}`));
    expect(batches.map(({ length }) => length)).toEqual([500, 1]);
  });
});
