import { type ReplayCounts, runReplays } from '../../../../bench/kit/replay/replay-run';
import { openRunStorage } from '../../../../bench/kit/replay/run-storage';
import { replayReport } from '../../../../bench/kit/replay/replay-report';

/** A tenth of what `npm run replay` decides. */
const COUNT = 100;
const TIMEOUT_MS = 180_000;

describe('decisions over the whole history on SQLite', () => {
  const { dispose, storage } = openRunStorage(null);
  let counts: ReplayCounts;
  beforeAll(async () => {
    counts = await runReplays({ count: COUNT, seed: 2, storage });
  }, TIMEOUT_MS);
  afterAll(() => dispose());

  it('replay SAME after restarts, every one of them', () => {
    expect(counts.faults).toEqual([]);
    expect(counts).toMatchObject({ decided: COUNT, restarts: 3, results: { SAME: COUNT, DIFFERENT: 0, NOT_REPLAYABLE: 0 } });
  });

  it('are on many versions, over years, and of what has moved on since', () => {
    expect(counts.productVersions).toBeGreaterThan(COUNT / 5);
    expect(counts.movedOn).toBeGreaterThan(COUNT / 10);
    expect(Date.parse(counts.to) - Date.parse(counts.from)).toBeGreaterThan(2 * 365 * 86_400_000);
  });

  it('are counted, one count a line', () => {
    expect(replayReport(counts)).toMatch(/^decided +100 [^]*\nSAME +100\nDIFFERENT +0\nNOT_REPLAYABLE +0\n$/);
    const faulty = replayReport({ ...counts, results: { SAME: 99, DIFFERENT: 0, NOT_REPLAYABLE: 1 }, faults: ['NOT_REPLAYABLE abc:dai@1'] });
    expect(faulty).toMatch(/\nNOT_REPLAYABLE +1\nNOT_REPLAYABLE abc:dai@1\n$/);
  });
});
