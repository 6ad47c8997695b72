import { startDatedParts } from '../../../bench/kit/replay/dated-parts';
import { randomQuestion } from '../../../bench/kit/replay/random-question';
import { openRunStorage } from '../../../bench/kit/replay/run-storage';
import { SAMPLE_BORDERS } from '../../../bench/kit/replay/sample-history';
import { Dice } from '../../../bench/kit/random-needs';
import { SAMPLE_BANKS } from '../../../gateway/cli/sample-banks';
import { type Storage, openDatabase } from '../../../subgraphs/chassis';
import { OFFERS_PART, offersEntities, offersMigrations } from '../../../subgraphs/offers';
import { PolicySnapshotEntity, ProductSnapshotEntity } from '../../../subgraphs/offers/snapshots/entities';
import type { StatedNeed } from '../../../subgraphs/offers/matching/read-need';
import { TEST_CALL_KEY } from '../../kit/calls';
import { GOLDEN_KEY, type GoldenDecision, writeGoldenEngine } from './golden-decisions';
import { figuresOf } from './offer-figures';
import { REPLAY, type ReplayAnswer } from './replayed-engine';

export const GOLDEN_COUNT = 200;
const SEED = 20_260_820;

const OFFERS = `query ($need: FinancingNeedInput!, $filter: OfferFilter, $orderBy: OfferOrder, $first: Int, $asOf: DateTime) {
  financingOffers(need: $need, filter: $filter, orderBy: $orderBy, first: $first, asOf: $asOf) { nodes { decisionId product { id version } } }
}`;

interface Offers {
  readonly financingOffers: { readonly nodes: readonly { readonly decisionId: string; readonly product: { readonly id: string; readonly version: string } }[] };
}

/** Decides at random over the sample history as the engine of now does, and writes what it came to. */
export async function recordEngine(engine: string): Promise<void> {
  const { dispose, storage } = openRunStorage(null);
  try {
    const decisions = await decide(storage);
    writeGoldenEngine(engine, decisions, await contentsOf(storage, new Set(decisions.map(({ product }) => product))));
  } finally {
    await dispose();
  }
}

async function decide(storage: Storage): Promise<GoldenDecision[]> {
  const parts = await startDatedParts({ storage, banks: SAMPLE_BANKS, decisionKey: GOLDEN_KEY, callKey: TEST_CALL_KEY });
  try {
    const dice = new Dice(SEED);
    const decisions: GoldenDecision[] = [];
    while (decisions.length < GOLDEN_COUNT) {
      const question = randomQuestion(dice, SAMPLE_BORDERS);
      const need = asStated(question.need);
      const { financingOffers: { nodes } } = await parts.ask<Offers>(OFFERS_PART, OFFERS, { ...question, need });
      if (nodes.length === 0) continue;
      const { decisionId, product: { id, version } } = dice.of(nodes);
      const { replayDecision: { offer } } = await parts.ask<ReplayAnswer>(OFFERS_PART, REPLAY, { id: decisionId, need });
      decisions.push({ decisionId, asOf: question.asOf, product: `${id}@${version}`, need, figures: figuresOf(offer ?? {}) });
    }
    return decisions;
  } finally {
    await parts.close();
  }
}

/** A need with what was not stated left out. */
function asStated(need: StatedNeed): StatedNeed {
  return JSON.parse(JSON.stringify(need, (_name, value: unknown) => value ?? undefined)) as StatedNeed;
}

/** The versions decided on and every policy set, as they were kept. */
async function contentsOf(storage: Storage, products: ReadonlySet<string>): Promise<string[]> {
  const dataSource = await openDatabase({ storage, part: OFFERS_PART, entities: offersEntities, migrations: offersMigrations });
  try {
    const kept = await dataSource.getRepository(ProductSnapshotEntity).find();
    const sets = await dataSource.getRepository(PolicySnapshotEntity).find();
    return [...kept.filter(({ id, version }) => products.has(`${id}@${version}`)), ...sets].map(({ content }) => content);
  } finally {
    await dataSource.destroy();
  }
}
