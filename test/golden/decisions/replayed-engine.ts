import { startDatedParts } from '../../../bench/kit/replay/dated-parts';
import { openRunStorage } from '../../../bench/kit/replay/run-storage';
import type { ReplayResult } from '../../../schema';
import { openDatabase } from '../../../subgraphs/chassis';
import { OFFERS_PART, offersEntities, offersMigrations } from '../../../subgraphs/offers';
import { SnapshotStore } from '../../../subgraphs/offers/snapshots/snapshot-store';
import { TEST_CALL_KEY } from '../../kit/calls';
import { type Figures, GOLDEN_KEY, type GoldenDecision, type GoldenEngine } from './golden-decisions';
import { FIGURES, figuresOf } from './offer-figures';

/** A golden decision and what it comes to now. */
export interface Replayed {
  readonly decision: GoldenDecision;
  readonly result: ReplayResult;
  readonly reason: string | null;
  readonly decidedByEngine: string;
  readonly replayedByEngine: string;
  /** Null where it could not be replayed. */
  readonly figures: Figures | null;
}

export const REPLAY = `query ($id: ID!, $need: FinancingNeedInput) {
  replayDecision(decisionId: $id, need: $need) { result reason decidedByEngine replayedByEngine offer ${FIGURES} }
}`;

export interface ReplayAnswer {
  readonly replayDecision: Omit<Replayed, 'decision' | 'figures'> & { readonly offer: Readonly<Record<string, unknown>> | null };
}

const KEPT_AT = '2026-08-20T08:00:00.000Z';

/** Every decision of an engine, replayed by the offers part of now over a database that has what they were made on. */
export async function replayEngine(golden: GoldenEngine): Promise<Replayed[]> {
  const { dispose, storage } = openRunStorage(null);
  try {
    const dataSource = await openDatabase({ storage, part: OFFERS_PART, entities: offersEntities, migrations: offersMigrations });
    await keep(new SnapshotStore(dataSource), golden);
    await dataSource.destroy();
    const parts = await startDatedParts({ storage, banks: [], decisionKey: GOLDEN_KEY, callKey: TEST_CALL_KEY });
    try {
      const replayed: Replayed[] = [];
      for (const decision of golden.decisions) {
        const { replayDecision: { offer, ...replay } } = await parts.ask<ReplayAnswer>(OFFERS_PART, REPLAY, { id: decision.decisionId, need: decision.need });
        replayed.push({ decision, ...replay, figures: offer && figuresOf(offer) });
      }
      return replayed;
    } finally {
      await parts.close();
    }
  } finally {
    await dispose();
  }
}

async function keep(store: SnapshotStore, { policies, products }: GoldenEngine): Promise<void> {
  for (const bankCode of new Set(products.map((product) => product.bankCode))) {
    const profile = { code: bankCode, prefix: bankCode, name: bankCode, nameEn: bankCode, kind: '', predecessorCodes: [], illustrative: true };
    const versions = products.filter((product) => product.bankCode === bankCode);
    await store.keepCatalog({ bankCode, url: '', sdl: '', profile, catalogVersion: 'golden', fetchedAt: KEPT_AT, versions });
  }
  for (const snapshot of policies) await store.keepPolicies(snapshot, KEPT_AT);
}
