import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractFields } from '../../../../schema';
import { decodeDecision, encodeDecision } from '../../../../subgraphs/offers/decision/decision-id';
import { replayDecision } from '../../../../subgraphs/offers/decision/replay-decision';
import { ENGINE_VERSION } from '../../../../subgraphs/offers/engine';
import type { OffersContext } from '../../../../subgraphs/offers/graphql/offers-context';
import { type StatedNeed, readNeed } from '../../../../subgraphs/offers/matching/read-need';
import type { Catalog } from '../../../../subgraphs/offers/snapshots/catalog';
import type { PolicySnapshot } from '../../../../subgraphs/offers/snapshots/policy-snapshot';
import { NOBODY } from '../../../kit/callers';
import { findOffers } from '../../../kit/find-offers';
import { AS_OF, ON, catalogOf, exactRate, fee, policy, policySet, product, profile } from '../kit/builders';
import { type SnapshotDatabase, openSnapshotDatabase } from '../kit/snapshot-database';

const KEY = Buffer.alloc(32, 1);
const STATED: StatedNeed = { amount: '1000000', termMonths: 12, purpose: 'WORKING_CAPITAL', applicant: { region: '150926', hasOverdue: false } };
const FIRST = product({ version: '1', fees: [fee()] });
const SET = policySet([policy()]);

let database: SnapshotDatabase;
beforeEach(async () => {
  database = await openSnapshotDatabase();
});
afterEach(() => database.close());

async function keep(versions: readonly ContractFields[], policies: PolicySnapshot = SET): Promise<Catalog> {
  await database.store.keepCatalog({ bankCode: 'abc', url: '', sdl: '', profile: profile('abc'), catalogVersion: 'c', fetchedAt: AS_OF, versions });
  await database.store.keepPolicies(policies, AS_OF);
  return catalogOf(versions, policies);
}

const contextOf = (catalog: Catalog): OffersContext => ({ caller: NOBODY, catalog, archive: database.store, clock: () => AS_OF, decisionKey: KEY });

function decide(catalog: Catalog, { stated = STATED, storedNeed = null }: { stated?: StatedNeed; storedNeed?: { id: string; version: string } | null } = {}): string {
  const verdicts = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] as const;
  const [offer] = findOffers({
    catalog, need: readNeed(stated, ON), storedNeed, asOf: AS_OF, filter: { verdicts: [...verdicts] }, orderBy: 'ALL_IN', decisionKey: KEY,
  });
  return offer!.view().decisionId;
}

const replay = (context: OffersContext, decisionId: string, stated: StatedNeed | null, from: 'CALLER' | 'ENTERPRISE' = 'CALLER') =>
  replayDecision(context, decodeDecision(decisionId, context.decisionKey)!, stated && { stated, from });

const refused = (reason: string) => ({ result: 'NOT_REPLAYABLE', reason, decidedByEngine: ENGINE_VERSION, replayedByEngine: ENGINE_VERSION, offer: null });

/** A decision of engine 1 and what it was made of. */
interface Engine1 {
  readonly key: string;
  readonly need: StatedNeed;
  readonly product: ContractFields;
  readonly policies: PolicySnapshot;
  readonly decisionId: string;
  readonly answer: Readonly<Record<string, string>>;
}

const readEngine1 = (): Engine1 => JSON.parse(readFileSync(join(__dirname, 'decision-of-engine-1.json'), 'utf8')) as Engine1;

describe('a decision', () => {
  it('is recomputed the same from the need given again', async () => {
    const catalog = await keep([FIRST]);
    const replayed = await replay(contextOf(catalog), decide(catalog), STATED);
    expect(replayed).toMatchObject({ result: 'SAME', reason: null, decidedByEngine: ENGINE_VERSION, replayedByEngine: ENGINE_VERSION });
    expect(replayed.offer).toMatchObject({ rank: 1, product: { id: FIRST.id, version: '1' }, cost: { totalCost: '49666.64' } });
    expect(replayed.offer?.decisionId).toBe(decide(catalog));
  });

  it('is the same for a need written otherwise', async () => {
    const catalog = await keep([FIRST]);
    const written = { ...STATED, amount: '1000000.0', currency: 'CNY', drawdownOn: ON, repaymentMethods: [], applicant: { hasOverdue: false, region: '150926', employees: null } };
    expect(await replay(contextOf(catalog), decide(catalog), written)).toMatchObject({ result: 'SAME' });
  });

  it('on an ineligible product is recomputed too', async () => {
    const catalog = await keep([product({ purposes: ['TRADE'] })]);
    expect(await replay(contextOf(catalog), decide(catalog), STATED)).toMatchObject({ result: 'SAME', offer: { verdict: 'INELIGIBLE' } });
  });

  it('is recomputed from the version that it names, not from the one now in force', async () => {
    const decisionId = decide(await keep([FIRST]));
    const later = product({ version: '2', effectiveFrom: '2026-02-01T00:00:00.000Z', rates: [exactRate('0.09')] });
    const catalog = await keep([FIRST, later]);
    expect(await replay(contextOf(catalog), decisionId, STATED)).toMatchObject({ result: 'SAME', offer: { product: { version: '1' }, nominalAnnualRate: '0.048' } });
  });

  it('is recomputed from the policies that it names, not from those of now', async () => {
    const decisionId = decide(await keep([FIRST]));
    const catalog = await keep([FIRST], policySet([], { snapshotVersion: 'set-2', quotations: [] }));
    const replayed = await replay(contextOf(catalog), decisionId, STATED);
    expect(replayed).toMatchObject({ result: 'SAME', offer: { incentives: [{ status: 'APPLIED', amount: '10138.89' }] } });
  });

  it('from before any policy was received is recomputed without one', async () => {
    const catalog = catalogOf([FIRST], { ...policySet(), snapshotVersion: 'none', policies: [], quotations: [], benchmarkConfirmedThrough: '1900-01-01' });
    const decisionId = decide(catalog);
    await keep([FIRST]);
    expect(await replay(contextOf(catalog), decisionId, STATED)).toMatchObject({ result: 'SAME' });
  });

  it('of a bank that is gone is recomputed all the same', async () => {
    const decisionId = decide(await keep([FIRST]));
    expect(await replay(contextOf(catalogOf([])), decisionId, STATED)).toMatchObject({ result: 'SAME', offer: { bank: null } });
  });

  it('on a stored need is recomputed from the need as that version states it', async () => {
    const catalog = await keep([FIRST]);
    const storedNeed = { id: 'need-1', version: '3' };
    const replayed = await replay(contextOf(catalog), decide(catalog, { storedNeed }), STATED);
    expect(replayed).toMatchObject({ result: 'SAME' });
    expect(decodeDecision(replayed.offer!.decisionId, KEY)).toMatchObject({ needId: 'need-1', needVersion: '3' });
  });
});

describe('a decision is not replayable', () => {
  it('without its inline need', async () => {
    const catalog = await keep([FIRST]);
    expect(await replay(contextOf(catalog), decide(catalog), null)).toEqual(refused('The need was stated inline and is not kept: give it again as it was stated.'));
  });

  it('without its stored need, which is named', async () => {
    const catalog = await keep([FIRST]);
    const decisionId = decide(catalog, { storedNeed: { id: 'need-1', version: '3' } });
    expect(await replay(contextOf(catalog), decisionId, null)).toEqual(
      refused('The decision is on version 3 of the need need-1, which could not be read: it is not kept, is not yours to see, or enterprise did not answer. Whoever has the need may give it as that version states it.'),
    );
  });

  it.each([
    ['an amount', { amount: '1000000.01' }],
    ['a day of drawdown', { drawdownOn: '2026-07-02' }],
    ['a fact', { applicant: { region: '150926', hasOverdue: true } }],
  ])('with a need that differs by %s', async (_title, more) => {
    const catalog = await keep([FIRST]);
    const given = { ...STATED, ...more };
    expect(await replay(contextOf(catalog), decide(catalog), given)).toEqual(refused('The need given is not the one that was decided on.'));
    const stored = decide(catalog, { storedNeed: { id: 'need-1', version: '3' } });
    expect(await replay(contextOf(catalog), stored, given)).toEqual(refused('The need given is not version 3 of the need need-1, which was decided on.'));
    expect(await replay(contextOf(catalog), stored, given, 'ENTERPRISE')).toEqual(refused('Version 3 of the need need-1 is not kept as it was decided on.'));
  });

  it('where the product is not kept', async () => {
    const catalog = catalogOf([FIRST], SET);
    expect(await replay(contextOf(catalog), decide(catalog), STATED)).toEqual(refused('Version 1 of abc:dai is not kept here.'));
  });

  it('where the policies are not kept', async () => {
    await keep([FIRST]);
    const catalog = catalogOf([FIRST], policySet([], { snapshotVersion: 'set-9' }));
    expect(await replay(contextOf(catalog), decide(catalog), STATED)).toEqual(refused('The policy set set-9 is not kept here.'));
  });

  it.each([
    ['product_snapshot', 'Version 1 of abc:dai'],
    ['policy_snapshot', 'The policy set set-1'],
  ])('where the kept content was altered, in %s', async (table, what) => {
    const catalog = await keep([FIRST]);
    await database.dataSource.query(`UPDATE ${table} SET content = replace(content, '2026', '2025')`);
    expect(await replay(contextOf(catalog), decide(catalog), STATED)).toEqual(
      refused(`${what} was altered since it was kept: its content does not match its checksum.`),
    );
  });
});

describe('a decision that differs', () => {
  it('names both engines', async () => {
    const catalog = await keep([FIRST]);
    const decision = decodeDecision(decide(catalog), KEY)!;
    const older = encodeDecision({ ...decision, engineVersion: '0', answerHash: 'x' }, KEY);
    expect(await replay(contextOf(catalog), older, STATED)).toMatchObject({
      result: 'DIFFERENT', reason: `Engine 0 decided, engine ${ENGINE_VERSION} recomputed.`, decidedByEngine: '0', replayedByEngine: ENGINE_VERSION, offer: { product: { id: FIRST.id } },
    });
  });

  it('by the same engine is said to be what should not be', async () => {
    const catalog = await keep([FIRST]);
    const decision = decodeDecision(decide(catalog), KEY)!;
    const replayed = await replay(contextOf(catalog), encodeDecision({ ...decision, answerHash: 'x' }, KEY), STATED);
    expect(replayed.reason).toBe(`Engine ${ENGINE_VERSION} decided and recomputed from equal data, which should not differ.`);
  });

  // Made by the code of engine 1, with what it was decided on, and never made anew: what it says is what was handed out.
  it('of engine 1 is read and recomputed: its figures are the same, its answer had fewer fields', async () => {
    const { answer, decisionId, key, need, policies, product: decidedOn } = readEngine1();
    const catalog = await keep([decidedOn], policies);
    const decisionKey = Buffer.from(key, 'hex');
    const replayed = await replay({ ...contextOf(catalog), decisionKey }, decisionId, need);
    expect(replayed).toMatchObject({
      result: 'DIFFERENT', reason: `Engine 1 decided, engine ${ENGINE_VERSION} recomputed.`, decidedByEngine: '1', replayedByEngine: ENGINE_VERSION,
    });
    const { amount, cost, costAfterIncentives, nominalAnnualRate } = replayed.offer!;
    expect({
      amount, nominalAnnualRate, totalCost: cost!.totalCost, annualRateIrr: cost!.annualRateIrr, totalCostAfterIncentives: costAfterIncentives!.totalCost,
    }).toEqual(answer);
  });

  it('by an earlier engine that comes to the same is the same', async () => {
    const catalog = await keep([FIRST]);
    const decision = decodeDecision(decide(catalog), KEY)!;
    const older = encodeDecision({ ...decision, engineVersion: '0' }, KEY);
    expect(await replay(contextOf(catalog), older, STATED)).toMatchObject({ result: 'SAME', decidedByEngine: '0', replayedByEngine: ENGINE_VERSION });
  });
});
