import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DatedParts, NOW, startDatedParts } from '../../bench/kit/replay/dated-parts';
import { randomInstant } from '../../bench/kit/replay/random-question';
import { openRunStorage } from '../../bench/kit/replay/run-storage';
import { Dice } from '../../bench/kit/random-needs';
import { type Bank, importCdrHistory, loadStoredBank } from '../../subgraphs/bank-kit';
import { bordersOf } from '../federation/as-of/borders';
import { type Asked, faultsAt } from '../federation/as-of/check-instant';
import { type RawHistory, readRawHistory } from '../federation/as-of/raw-history';
import { TEST_CALL_KEY } from '../kit/calls';
import { CDR_HISTORY_FOLDER, HISTORY_ABSENT } from './folder';

const INSTANTS = 100;
const TIMEOUT_MS = 600_000;
const MOST_FAULTS = 10;
const DECISION_KEY = Buffer.alloc(32, 3);
const NEEDS = [
  { amount: '200000', currency: 'AUD', termMonths: 36, purpose: 'WORKING_CAPITAL' },
  { amount: '50000', currency: 'AUD', termMonths: 12, purpose: 'WORKING_CAPITAL', drawdownOn: '2024-01-31' },
] as const;

if (CDR_HISTORY_FOLDER === null) {
  test(HISTORY_ABSENT, () => expect(CDR_HISTORY_FOLDER).toBeNull());
} else {
  const folder = CDR_HISTORY_FOLDER;
  const { dispose, storage } = openRunStorage(null);
  let parts: DatedParts;
  let history: RawHistory;

  beforeAll(async () => {
    const banks: Bank[] = [];
    for (const fileName of readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'))) {
      const bankCode = fileName.slice(0, -'.jsonl.gz'.length);
      await importCdrHistory({ file: readFileSync(join(folder, fileName)), fileName, bankCode, storage: () => storage, clock: () => NOW, onProgress: () => undefined });
      const bank = await loadStoredBank(bankCode, storage);
      if (bank) banks.push(bank);
    }
    parts = await startDatedParts({ storage, banks, decisionKey: DECISION_KEY, callKey: TEST_CALL_KEY });
    history = await readRawHistory(storage);
  }, TIMEOUT_MS);
  afterAll(async () => {
    await parts?.close();
    await dispose();
  });

  test('the histories have hundreds of versions of some dozen products', () => {
    expect(history.products.length).toBeGreaterThan(250);
    expect(new Set(history.products.map(({ id }) => id)).size).toBeGreaterThan(30);
    expect(history.products.every(({ backfilled }) => backfilled)).toBe(true);
  });

  test(`as of ${INSTANTS} instants at random real catalogs, policies, LPR and ages are those of raw history`, async () => {
    const dice = new Dice(5);
    const borders = bordersOf(history);
    const ids = [...new Set(history.products.map(({ id }) => id))].sort();
    for (let index = 0; index < INSTANTS; index += 1) {
      const applicant = { region: dice.of(['150926', '110101']), establishedOn: '2016-02-29', legalForm: 'LIMITED_COMPANY' } as const;
      const asked: Asked = { parts, history, decisionKey: DECISION_KEY, need: { ...dice.of(NEEDS), applicant }, productIds: [dice.of(ids), dice.of(ids)] };
      expect((await faultsAt(randomInstant(dice, borders), asked)).slice(0, MOST_FAULTS)).toEqual([]);
    }
  }, TIMEOUT_MS);
}
