import { sampleSeed } from '../../../../subgraphs/enterprise/data';
import { needKeyText, parseNeedKey } from '../../../../subgraphs/enterprise/storage/need';
import { NeedRepository } from '../../../../subgraphs/enterprise/storage/need-repository';
import { type OpenSubgraph, openSubgraph } from '../open-subgraph';

describe('kept versions', () => {
  let subgraph: OpenSubgraph;
  beforeAll(async () => {
    subgraph = await openSubgraph();
  });
  afterAll(() => subgraph.close());

  test('are all found at once', async () => {
    const found = await new NeedRepository(subgraph.dataSource).findVersions(sampleSeed.needs);
    expect(found).toEqual(expect.arrayContaining([...sampleSeed.needs]));
    expect(found).toHaveLength(sampleSeed.needs.length);
  });

  test.each(['01', '1.0', ' 1', '1e0', '0x1', '', 'NaN', '-1', '0'])('are not found under the number %p that nobody was given', async (version) => {
    await expect(new NeedRepository(subgraph.dataSource).findVersions([{ id: 'need-0001', version }])).resolves.toEqual([]);
  });

  test('are not found for no keys at all', async () => {
    await expect(new NeedRepository(subgraph.dataSource).findVersions([])).resolves.toEqual([]);
  });
});

describe('a key as text', () => {
  test.each([
    ['a', '1@2'],
    ['a@1', '2'],
    ['"', ','],
    ['', ''],
  ])('%p with %p is read back as it was and equals no other', (id, version) => {
    expect(parseNeedKey(needKeyText({ id, version }))).toEqual({ id, version });
  });
});
