import { Closers } from '../../../subgraphs/chassis';

it('closes what was opened last first, each once', async () => {
  const closed: string[] = [];
  const closers = new Closers();
  const closing = (name: string) => async () => void closed.push(name);
  closers.add(closing('database'));
  closers.add(closing('source'), closing('server'));
  await closers.close();
  await closers.close();
  expect(closed).toEqual(['server', 'source', 'database']);
});
