import { runReplays } from '../../bench/kit/replay/replay-run';
import { openRunStorage } from '../../bench/kit/replay/run-storage';
import { SERVER_URL } from './server';

/** A tenth of what `npm run replay -- --database URL` decides. */
const COUNT = 100;
const TIMEOUT_MS = 300_000;

test('decisions over the whole history replay SAME after restarts on MariaDB', async () => {
  const { dispose, storage } = openRunStorage(SERVER_URL.href);
  try {
    const counts = await runReplays({ count: COUNT, seed: 2, storage });
    expect(counts.faults).toEqual([]);
    expect(counts).toMatchObject({ decided: COUNT, restarts: 3, results: { SAME: COUNT, DIFFERENT: 0, NOT_REPLAYABLE: 0 } });
    expect(counts.movedOn).toBeGreaterThan(COUNT / 10);
  } finally {
    await dispose();
  }
}, TIMEOUT_MS);
