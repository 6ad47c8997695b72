import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINE_VERSION } from '../../../subgraphs/offers/engine';
import { describeReplay, renderDifferences } from './differences';
import { decisionsFile, readGoldenEngine, recordedEngines } from './golden-decisions';
import { GOLDEN_COUNT, recordEngine } from './record-engine';
import { type Replayed, replayEngine } from './replayed-engine';

/*
 * Decisions as earlier engines made them, replayed by the engine of now.
 *
 * `RECORD_DECISIONS=1 npx jest test/golden/decisions` records those of an engine that has none yet, and
 * writes DIFFERENCES.md anew. `RECORD_DECISIONS=again` records those of the present engine once more:
 * only while that engine has decided for nobody.
 */

const DIFFERENCES = join(__dirname, 'DIFFERENCES.md');
const RECORD = 'RECORD_DECISIONS=1 npx jest test/golden/decisions';
const RAISE = `An answer of engine ${ENGINE_VERSION} has changed: raise ENGINE_VERSION in subgraphs/offers/engine.ts, then "${RECORD}" and commit what it writes.`;
const MOST_SHOWN = 5;
const TIMEOUT_MS = 120_000;

const replays = new Map<string, readonly Replayed[]>();
beforeAll(async () => {
  const recording = process.env.RECORD_DECISIONS;
  if (recording === 'again' || (recording && !existsSync(decisionsFile(ENGINE_VERSION)))) await recordEngine(ENGINE_VERSION);
  for (const engine of recordedEngines()) replays.set(engine, await replayEngine(readGoldenEngine(engine)));
  if (recording) writeFileSync(DIFFERENCES, renderDifferences(replays));
}, TIMEOUT_MS);

const of = (engine: string): readonly Replayed[] => replays.get(engine) ?? [];

/** What is not as it should be, with the sentence that says what to do. */
function faults(replayed: readonly Replayed[], isRight: (replay: Replayed) => boolean, advice: string): string[] {
  const wrong = replayed.filter((replay) => !isRight(replay));
  return wrong.length === 0 ? [] : [`${wrong.length} of ${replayed.length}. ${advice}`, ...wrong.slice(0, MOST_SHOWN).map(describeReplay)];
}

it(`are recorded of engine ${ENGINE_VERSION}, which decides now; "${RECORD}" records them`, () => {
  expect(recordedEngines()).toContain(ENGINE_VERSION);
});

describe(`golden decisions of engine ${ENGINE_VERSION}`, () => {
  it('replay SAME, every one of them', () => {
    expect(faults(of(ENGINE_VERSION), ({ result }) => result === 'SAME', RAISE)).toEqual([]);
  });

  it('come to the figures that were recorded', () => {
    const isEqual = ({ decision, figures }: Replayed): boolean => JSON.stringify(Object.entries(decision.figures).sort()) === JSON.stringify(Object.entries(figures ?? {}).sort());
    expect(faults(of(ENGINE_VERSION), isEqual, RAISE)).toEqual([]);
  });

  it('are of every verdict, of priced and unpriced offers, with and without subsidies', () => {
    const count = (test: (figures: Readonly<Record<string, string>>) => boolean): number => of(ENGINE_VERSION).filter(({ decision }) => test(decision.figures)).length;
    expect(of(ENGINE_VERSION)).toHaveLength(GOLDEN_COUNT);
    for (const verdict of ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE']) expect([verdict, count((figures) => figures.verdict === verdict) >= 10]).toEqual([verdict, true]);
    expect(count(({ incentives }) => incentives?.includes(' APPLIED ') ?? false)).toBeGreaterThanOrEqual(20);
    expect(count((figures) => figures['cost.totalCostRange.min'] !== undefined)).toBeGreaterThanOrEqual(10);
    expect(count((figures) => figures['schedule.dues'] !== undefined)).toBeGreaterThanOrEqual(50);
  });
});

it('of every earlier engine replay, and where they are DIFFERENT both engines are named', () => {
  const isNamed = ({ decidedByEngine, reason, replayedByEngine, result }: Replayed): boolean =>
    replayedByEngine === ENGINE_VERSION && (result === 'SAME' || (result === 'DIFFERENT' && reason === `Engine ${decidedByEngine} decided, engine ${ENGINE_VERSION} recomputed.`));
  for (const [engine, replayed] of replays) {
    if (engine === ENGINE_VERSION) continue;
    expect([...new Set(replayed.map(({ decidedByEngine }) => decidedByEngine))]).toEqual([engine]);
    expect(faults(replayed, isNamed, 'What was kept must load and replay, whatever engine decided.')).toEqual([]);
  }
});

it(`DIFFERENCES.md lists the figures of earlier engines that are others now; "${RECORD}" writes it anew`, () => {
  expect(readFileSync(DIFFERENCES, 'utf8')).toBe(renderDifferences(replays));
});
