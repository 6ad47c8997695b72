import { runAtOnce } from '../../../../subgraphs/chassis';
import { changesOf, indexChanges } from '../../../../subgraphs/offers/catalog-changes/change-index';
import { EMPTY_CATALOG } from '../../../../subgraphs/offers/snapshots/catalog';
import { bankSnapshot, policySet, product } from '../kit/builders';

const versions = (count: number) => Array.from({ length: count }, (_, index) => product({ code: `p${String(index).padStart(5, '0')}` }));

it('is ready in a catalog that follows another, before anybody asks', async () => {
  const bank = bankSnapshot('abc', versions(3));
  await EMPTY_CATALOG.succeed([bank], policySet());
  const notAgain = (): never => {
    throw new Error('it was not ready');
  };
  expect(changesOf(bank, notAgain).map(({ after }) => after.code)).toEqual(['p00000', 'p00001', 'p00002']);
});

it('is made in slices', () => {
  const bank = bankSnapshot('abc', versions(5_000));
  const slices = [...indexChanges(bank, bank.versions)].length;
  expect(slices).toBeGreaterThan(20);
  expect(runAtOnce(indexChanges(bank, bank.versions))).toHaveLength(5_000);
});
