import { contractSelection, readBankContract } from '../../../../schema';
import { OFFERS_PART } from '../../../kit/callers';
import { entry, profile } from '../sample-entries';
import { type OpenBank, openBank } from './open-bank';

interface Snapshot {
  readonly testBankCatalogSnapshot: {
    readonly catalogVersion: string;
    readonly profile: Record<string, unknown>;
    readonly versions: readonly Record<string, unknown>[];
  } | null;
}

const catalog = [
  entry('b', { effectiveFrom: '2026-09-01T00:00:00.000Z' }),
  entry('a', { effectiveFrom: '2026-03-01T00:00:00.000Z' }),
  entry('a', { effectiveFrom: '2026-01-01T00:00:00.000Z' }),
];

describe('the catalog that a bank gives to offers', () => {
  let bank: OpenBank;
  let selection: string;
  beforeAll(async () => {
    bank = await openBank({ catalog }, { caller: OFFERS_PART });
    const contract = readBankContract(bank.sdl);
    if (!contract) throw new Error('the bank publishes no contract');
    selection = contractSelection(contract);
  });
  afterAll(() => bank.close());

  const snapshot = async (ifVersionNot?: string | null) => {
    const query = `query ($ifVersionNot: String) { testBankCatalogSnapshot(ifVersionNot: $ifVersionNot) {
      catalogVersion profile { code name nameEn kind predecessorCodes illustrative } versions ${selection}
    } }`;
    const { data, errors, statements } = await bank.ask<Snapshot>(query, { ifVersionNot });
    expect(errors).toBeUndefined();
    return { snapshot: data?.testBankCatalogSnapshot ?? null, statements };
  };

  it('has every version, of the past and of the future, with every field of the contract', async () => {
    const { snapshot: whole } = await snapshot();
    expect(whole?.versions.map(({ code, effectiveFrom }) => [code, effectiveFrom])).toEqual([
      ['a', '2026-01-01T00:00:00.000Z'],
      ['a', '2026-03-01T00:00:00.000Z'],
      ['b', '2026-09-01T00:00:00.000Z'],
    ]);
    expect(whole?.versions[2]).toMatchObject({
      id: 'test-bank:b',
      bankCode: 'test-bank',
      backfilled: false,
      amount: { minimum: null, maximum: '2000000.00' },
      rates: [{ role: 'CONTRACT', minimumRate: '0.0385', maximumRate: '0.0385' }],
      illustrative: true,
    });
  });

  it('has the bank\'s profile without what is derived from its code', async () => {
    const { code, illustrative, kind, name, nameEn, predecessorCodes } = profile;
    expect((await snapshot()).snapshot?.profile).toEqual({ code, illustrative, kind, name, nameEn, predecessorCodes });
    expect(bank.sdl).not.toMatch(/\bprefix:/);
  });

  it('is null where it still is the version named, and then no version is read', async () => {
    const { snapshot: whole } = await snapshot('another');
    const { snapshot: unchanged, statements } = await snapshot(whole?.catalogVersion);
    expect([whole === null, unchanged]).toEqual([false, null]);
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/content/);
  });
});
