import { randomBytes } from 'node:crypto';
import { SAMPLE_BANKS } from '../../../gateway/cli/sample-banks';
import { ReplayResult } from '../../../schema';
import type { Storage } from '../../../subgraphs/chassis';
import { OFFERS_PART } from '../../../subgraphs/offers';
import { Dice } from '../random-needs';
import { type DatedParts, startDatedParts } from './dated-parts';
import { type Question, randomQuestion } from './random-question';
import { SAMPLE_BORDERS, moveHistoryOn } from './sample-history';

export interface ReplayOptions {
  /** Of the questions: the same seed asks the same. */
  readonly seed: number;
  /** How many decisions are made and replayed. */
  readonly count: number;
  readonly storage: Storage;
}

/** What one run came to. */
export interface ReplayCounts {
  readonly decided: number;
  readonly results: Readonly<Record<ReplayResult, number>>;
  /** Questions that no offer answered, so that nothing was decided. */
  readonly unanswered: number;
  /** Different versions of products that were decided on. */
  readonly productVersions: number;
  /** Decisions whose question, asked anew at the end, is answered otherwise: so much has moved on. */
  readonly movedOn: number;
  readonly restarts: number;
  /** The first and the last instant decided on. */
  readonly from: string;
  readonly to: string;
  /** What was not SAME, at most {@link MOST_FAULTS} of it. */
  readonly faults: readonly string[];
}

/** As much of an offer as tells whether it became another. */
interface Offer {
  readonly decisionId: string;
  readonly product: { readonly id: string; readonly version: string };
  readonly verdict: string;
  readonly cost: object | null;
  readonly costAfterIncentives: object | null;
}

interface Decided {
  readonly question: Question;
  readonly offer: Offer;
}

interface Replay {
  readonly result: ReplayResult;
  readonly reason: string | null;
  readonly offer: { readonly decisionId: string } | null;
}

const OFFERS = `query ($need: FinancingNeedInput!, $filter: OfferFilter, $orderBy: OfferOrder, $first: Int, $asOf: DateTime) {
  financingOffers(need: $need, filter: $filter, orderBy: $orderBy, first: $first, asOf: $asOf) { nodes {
    decisionId product { id version } verdict cost { totalCost } costAfterIncentives { totalCost }
  } }
}`;
const REPLAY = 'query ($id: ID!, $need: FinancingNeedInput) { replayDecision(decisionId: $id, need: $need) { result reason offer { decisionId } } }';

const KEY_BYTES = 32;
const MOST_FAULTS = 5;
/** Half of the decisions are made before the catalogs and policies move on, half after. */
const STAGES = 2;
/** Between the replays, so that each part of them reads what was kept. */
const RESTARTS = 3;

/**
 * Decides at random over the whole sample history, lets catalogs and policies move on meanwhile, and
 * replays every decision by an offers part that knows nothing but what its database kept: it is stopped
 * and started again, with banks and policy gone.
 */
export async function runReplays({ count, seed, storage }: ReplayOptions): Promise<ReplayCounts> {
  const parts = await startDatedParts({ storage, banks: SAMPLE_BANKS, decisionKey: randomBytes(KEY_BYTES), callKey: randomBytes(KEY_BYTES) });
  try {
    const dice = new Dice(seed);
    const before = await decide(parts, dice, Math.ceil(count / STAGES));
    await moveHistoryOn(storage);
    await parts.refresh();
    const after = await decide(parts, dice, count - before.decided.length);
    const decided = [...before.decided, ...after.decided];
    const movedOn = await countMovedOn(parts, before.decided);
    await parts.stopSources();
    return { ...(await replayAll(parts, decided)), ...summaryOf(decided), movedOn, unanswered: before.unanswered + after.unanswered };
  } finally {
    await parts.close();
  }
}

async function decide(parts: DatedParts, dice: Dice, count: number): Promise<{ decided: Decided[]; unanswered: number }> {
  const decided: Decided[] = [];
  let unanswered = 0;
  while (decided.length < count) {
    const question = randomQuestion(dice, SAMPLE_BORDERS);
    const nodes = await ask(parts, question);
    if (nodes.length === 0) unanswered += 1;
    else decided.push({ question, offer: dice.of(nodes) });
  }
  return { decided, unanswered };
}

async function ask(parts: DatedParts, question: Question): Promise<readonly Offer[]> {
  const { financingOffers } = await parts.ask<{ financingOffers: { nodes: readonly Offer[] } }>(OFFERS_PART, OFFERS, { ...question });
  return financingOffers.nodes;
}

async function countMovedOn(parts: DatedParts, decided: readonly Decided[]): Promise<number> {
  let moved = 0;
  for (const { offer, question } of decided) {
    const now = (await ask(parts, question)).map(withoutDecision);
    if (!now.includes(withoutDecision(offer))) moved += 1;
  }
  return moved;
}

/** Every decision names the policy set of its day; what it came to may be the same. */
function withoutDecision({ decisionId: _, ...offer }: Offer): string {
  return JSON.stringify(offer);
}

async function replayAll(parts: DatedParts, decided: readonly Decided[]): Promise<Pick<ReplayCounts, 'results' | 'restarts' | 'faults'>> {
  const results = Object.fromEntries(Object.keys(ReplayResult).map((result) => [result, 0])) as Record<ReplayResult, number>;
  const faults: string[] = [];
  const share = Math.ceil(decided.length / RESTARTS);
  for (const [index, { offer: { decisionId, product }, question }] of decided.entries()) {
    if (index % share === 0) await parts.restartOffers();
    const { replayDecision: replay } = await parts.ask<{ replayDecision: Replay }>(OFFERS_PART, REPLAY, { id: decisionId, need: question.need });
    results[replay.result] += 1;
    if (replay.result !== 'SAME' && faults.length < MOST_FAULTS) {
      faults.push(`${replay.result} ${product.id}@${product.version} as of ${question.asOf}: ${replay.reason} ${JSON.stringify(question.need)}`);
    }
  }
  return { results, restarts: Math.ceil(decided.length / share), faults };
}

function summaryOf(decided: readonly Decided[]): Pick<ReplayCounts, 'decided' | 'productVersions' | 'from' | 'to'> {
  const instants = decided.map(({ question }) => question.asOf).sort();
  return {
    decided: decided.length,
    productVersions: new Set(decided.map(({ offer: { product } }) => `${product.id}@${product.version}`)).size,
    from: instants[0] ?? '',
    to: instants.at(-1) ?? '',
  };
}
