import { requireSameAnswers } from '../../../bench/kit/same-answers';
import { type GraphqlStub, startGraphqlStub } from './graphql-stub';

describe('answers that are compared', () => {
  const stubs: GraphqlStub[] = [];

  afterEach(async () => {
    for (const stub of stubs.splice(0)) await stub.close();
  });

  async function compare(first: (index: unknown) => unknown, second: (index: unknown) => unknown): Promise<void> {
    for (const answer of [first, second]) stubs.push(await startGraphqlStub(({ index }) => answer(index)));
    const variants = stubs.map(({ url }, position) => ({ title: `variant ${position + 1}`, target: { url, key: null } }));
    await requireSameAnswers(variants, [0, 1, 2].map((index) => ({ query: '{ rank }', variables: { index } })));
  }

  const rank = (index: unknown): object => ({ data: { rank: index } });

  it.each([
    { what: 'are the same', second: rank },
    { what: 'differ in the cost that is told', second: (index: unknown) => ({ ...rank(index), extensions: { cost: { requested: 7 } } }) },
  ])('pass where they $what', async ({ second }) => {
    await expect(compare(rank, second)).resolves.toBeUndefined();
  });

  it.each([
    { what: 'a value', second: (index: unknown) => rank(index === 2 ? 9 : index) },
    { what: 'an error', second: (index: unknown) => ({ ...rank(index), ...(index === 2 ? { errors: [{ message: 'no' }] } : {}) }) },
    { what: 'another extension', second: (index: unknown) => ({ ...rank(index), ...(index === 2 ? { extensions: { plan: 1 } } : {}) }) },
  ])('are refused where one differs in $what', async ({ second }) => {
    await expect(compare(rank, second)).rejects.toThrow('variant 2 does not answer as variant 1 to {"index":2}');
  });

  it('are refused where all of them are the same error', async () => {
    const refused = (): object => ({ data: null, errors: [{ message: 'no' }] });
    await expect(compare(refused, refused)).rejects.toThrow('variant 1 answers {"data":null');
  });
});
