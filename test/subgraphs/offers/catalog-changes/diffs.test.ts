import { diffInTurn } from '../../../../subgraphs/offers/catalog-changes/diffs';
import { product } from '../kit/builders';

const pairs = Array.from({ length: 20 }, (_, index) => [product({ version: '1' }), product({ version: '2', name: `第${index}个` })] as const);

it('computes one diff a turn of the event loop, whoever asks together', async () => {
  const order: string[] = [];
  let done = false;
  const turns = (async () => {
    for (; !done; await new Promise(setImmediate)) order.push('turn');
  })();
  await Promise.all(pairs.map(([before, after]) => diffInTurn(before, after).then(() => order.push('diff'))));
  done = true;
  await turns;
  const together = order.filter((each, index) => each === 'diff' && order[index - 1] === 'diff');
  expect(order.filter((each) => each === 'diff')).toHaveLength(20);
  expect(together).toEqual([]);
});

it('computes a diff once, for the same two versions alone', async () => {
  const [before, after] = [product({ version: '1' }), product({ version: '2', name: '第二版' })];
  const first = await diffInTurn(before, after);
  expect(first.map(({ path }) => path)).toEqual(['name']);
  expect(await diffInTurn(before, after)).toBe(first);
  expect((await diffInTurn(product({ name: '又一版' }), after)).map((change) => change.before)).toEqual(['又一版']);
  expect(await diffInTurn(after, after)).toEqual([]);
});
