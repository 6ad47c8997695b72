import { bankFromCdrFile } from '../../../../subgraphs/bank-kit';

const [JANUARY, MARCH] = ['2024-01-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'];

test.each([
  ['that was updated since it became available', { effectiveFrom: JANUARY, lastUpdated: MARCH }, { effectiveFrom: MARCH, recordedAt: MARCH }],
  ['that will become available', { effectiveFrom: MARCH, lastUpdated: JANUARY }, { effectiveFrom: MARCH, recordedAt: JANUARY }],
  ['that was never updated', { effectiveFrom: JANUARY }, { effectiveFrom: JANUARY, recordedAt: JANUARY }],
  ['that does not say since when it is available', { lastUpdated: MARCH }, { effectiveFrom: MARCH, recordedAt: MARCH }],
])('the terms of a product %s are in force only from when they are known to be', (_which, times, expected) => {
  const { definition } = bankFromCdrFile(JSON.stringify([{ productId: 'a', name: 'A', ...times }]), 'x.json', 'example-mutual');
  expect(definition?.catalog).toMatchObject([expected]);
  expect(definition?.catalog[0]?.terms.validity.from).toBe('effectiveFrom' in times ? times.effectiveFrom.slice(0, 10) : undefined);
});
