import { auditEntities, auditMigrations, createReadRecord } from '../../gateway/audit';
import { PRINCIPAL_KINDS, type PrincipalKind } from '../../schema';
import { openDatabase } from '../../subgraphs/chassis';
import { enterpriseEntities, enterpriseMigrations } from '../../subgraphs/enterprise/storage/schema';
import { type Answer, TEST_NOW, type WholeUnderTest, startWholeUnderTest } from '../kit/whole';
import { demonstrationNeed } from '../subgraphs/offers/kit/offers-query';

/*
 * Decisions replayed through the gateway: a stored need is fetched from enterprise as the version
 * decided on states it, under the rights of whoever asks.
 */

jest.setTimeout(120_000);

/** Of the demonstration's enterprise, shared with the demonstration's bank. */
const SHARED = 'need-0002';
/** Of another enterprise, shared with other banks only. */
const OF_OTHERS = 'need-0006';
const SEEN_BY: Readonly<Record<string, readonly PrincipalKind[]>> = {
  [SHARED]: ['enterprise', 'bank', 'officer', 'auditor'],
  [OF_OTHERS]: ['officer', 'auditor'],
};

const ALL = 'filter: { verdicts: [ELIGIBLE, REFER, UNABLE_TO_DETERMINE, INELIGIBLE] }';
const OFFERS = `query ($id: ID!) { financingNeed(id: $id) { version offers(first: 100, ${ALL}) { nodes { decisionId } } } }`;
const REPLAY = `query ($id: ID!, $need: FinancingNeedInput) {
  replayDecision(decisionId: $id, need: $need) { result reason needId needVersion offer { decisionId criteria { given } } }
}`;
const AS_STATED = `query ($id: ID!) { financingNeed(id: $id) {
  version amount termMonths purpose drawdownOn repaymentMethods cashPlan { settlementDay principalMonths draws { on amount } repayments { on amount } }
} }`;

interface Replay {
  readonly result: string;
  readonly reason: string | null;
  readonly offer: { readonly decisionId: string } | null;
  readonly needId: string | null;
  readonly needVersion: string | null;
}
interface Replayed {
  readonly data: { readonly replayDecision: Replay | null };
  readonly errors?: Answer['errors'];
}
interface Decided {
  readonly version: string;
  readonly offers: { readonly nodes: readonly { readonly decisionId: string }[] };
}

let under: WholeUnderTest;
beforeAll(async () => {
  under = await startWholeUnderTest();
});
afterAll(() => under.close());

const replay = (id: string, as: PrincipalKind, need?: object): Promise<Replayed> => under.ask<Replayed>(REPLAY, { id, need }, as);

async function decide(id: string): Promise<{ decisionIds: string[]; version: string }> {
  const { data } = await under.ask<{ data: { financingNeed: Decided } }>(OFFERS, { id }, 'officer');
  const { offers, version } = data.financingNeed;
  return { decisionIds: offers.nodes.map(({ decisionId }) => decisionId), version };
}

const first = async (id: string): Promise<string> => (await decide(id)).decisionIds[0] ?? '';

/** One statement on what enterprise keeps. */
async function queryEnterprise<T>(statement: string): Promise<T> {
  const database = await openDatabase({ storage: { kind: 'sqlite', folder: under.dataFolder }, part: 'enterprise', entities: enterpriseEntities, migrations: enterpriseMigrations });
  try {
    return (await database.query(statement)) as T;
  } finally {
    await database.destroy();
  }
}

/** What the latest version states of its applicant, which no client is told. */
async function applicantOf(id: string): Promise<object> {
  const [row] = await queryEnterprise<{ facts: string }[]>(`SELECT applicant_facts AS facts FROM financing_need_version WHERE id = '${id}' ORDER BY version DESC`);
  return JSON.parse(row?.facts ?? '{}') as object;
}

const refusal = (id: string, version: string): string =>
  `The decision is on version ${version} of the need ${id}, which could not be read: it is not kept, is not yours to see, or enterprise did not answer. Whoever has the need may give it as that version states it.`;

describe('a decision on a stored need', () => {
  it('replays the same for every need of the sample data, nothing being given', async () => {
    const { data } = await under.ask<{ data: { financingNeeds: { nodes: { id: string }[] } } }>('{ financingNeeds(first: 100) { nodes { id } } }', {}, 'officer');
    const differing: unknown[] = [];
    let count = 0;
    for (const { id } of data.financingNeeds.nodes) {
      for (const decisionId of (await decide(id)).decisionIds.slice(0, 4)) {
        const replayed = await replay(decisionId, 'officer');
        if (replayed.errors || replayed.data.replayDecision?.result !== 'SAME' || replayed.data.replayDecision.offer?.decisionId !== decisionId) differing.push([id, replayed]);
        count += 1;
      }
    }
    expect(differing).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it.each(Object.entries(SEEN_BY).flatMap(([id, kinds]) => PRINCIPAL_KINDS.map((kind) => ({ id, kind, isSeen: kinds.includes(kind) }))))(
    'on $id replays for $kind: $isSeen',
    async ({ id, isSeen, kind }) => {
      const { decisionIds: [decisionId = ''], version } = await decide(id);
      const answer = await replay(decisionId, kind);
      if (isSeen) expect(answer).toMatchObject({ data: { replayDecision: { result: 'SAME', reason: null, needId: id, needVersion: version, offer: { decisionId } } } });
      else expect(answer.data).toEqual({ replayDecision: { result: 'NOT_REPLAYABLE', reason: refusal(id, version), needId: id, needVersion: version, offer: null } });
      expect(answer).not.toHaveProperty('errors');
    },
  );

  it('replays for whoever gives the need as that version states it, and for nobody who gives another', async () => {
    const decisionId = await first(SHARED);
    const { data } = await under.ask<{ data: { financingNeed: { version: string } } }>(AS_STATED, { id: SHARED }, 'officer');
    const { version, ...stated } = data.financingNeed;
    const need = { ...stated, applicant: await applicantOf(SHARED) };
    expect((await replay(decisionId, 'anonymous', need)).data.replayDecision).toMatchObject({ result: 'SAME', offer: { decisionId } });
    for (const kind of ['anonymous', 'officer'] as const) {
      expect((await replay(decisionId, kind, { ...need, purpose: 'OTHER' })).data.replayDecision).toMatchObject({
        result: 'NOT_REPLAYABLE', reason: `The need given is not version ${version} of the need ${SHARED}, which was decided on.`, offer: null,
      });
    }
  });

  it('is recorded where an auditor has it replayed', async () => {
    const reads = await openDatabase({ storage: { kind: 'sqlite', folder: under.dataFolder }, part: 'audit', entities: auditEntities, migrations: auditMigrations });
    try {
      const decisionId = await first(SHARED);
      await replay(decisionId, 'auditor');
      const [row] = await createReadRecord(reads, () => TEST_NOW).list({ first: 1 });
      expect(row).toMatchObject({ principalKind: 'auditor', variables: JSON.stringify({ id: decisionId }), coordinates: expect.stringContaining('DecisionReplay.offer') });
    } finally {
      await reads.destroy();
    }
  });
});

/** Everything of an offer that follows from the need: not the decision, which names a stored need. */
const COST = `totalInterest totalInterestRange { min max } totalFees totalFeesRange { min max } totalRefunds totalSubsidies totalSubsidiesRange { min max }
  totalCost totalCostRange { min max } annualRateSimple annualRateIrr annualRateIrrRange { min max } statementAnnualRate irrBasis
  fees { type name payer frequency amount amountRange { min max } annualRate refundable counted }`;
const OFFER = `rank verdict amount currency termMonths drawdownOn limitedBy catalogVersion illustrative verdictAfterChange repaymentMethod repaymentMethodCode
  nominalAnnualRate nominalAnnualRateRange { min max } dayCount irrBasis product { id version } bank { code }
  criteria { kind required given result missingFact clause } smallestChange { field from to unstated label labelEn }
  limits { limitedBy amount { min max } binding } collaterals { kind value loanToValue { min max } loanable { min max } explanation explanationEn clause }
  repayment { frequency settlementDay firstPeriod graceMonths principalMonths stepRate stepAmount }
  rates { component from benchmark benchmarkRate quotedOn annualRate annualRateRange { min max } balance { min max } }
  cost { ${COST} } costAfterIncentives { ${COST} }
  costStatement { amount totalAmount annualRate lines { feeType name payee payer frequency amount annualRate } }
  schedule { dueOn drawn principal interest fee balance }
  incentives { policy { id version } kind status amount explanation explanationEn payments { paidOn amount } limitedBy }
  unknowns { field reason note } assumptions { code detail }`;

it.each([SHARED, 'need-0001', 'need-0005', 'need-0028'])('the offers of %s are those of the same need stated inline', async (id) => {
  const { data: { financingNeed } } = await under.ask<{ data: { financingNeed: { version: string } } }>(AS_STATED, { id }, 'officer');
  const { version: _version, ...stated } = financingNeed;
  const need = { ...stated, applicant: await applicantOf(id) };
  const kept = await under.ask<{ data: { financingNeed: { offers: { nodes: object[] } } } }>(`query ($id: ID!) { financingNeed(id: $id) { offers(first: 10, ${ALL}) { nodes { ${OFFER} } } } }`, { id }, 'officer');
  const given = await under.ask<{ data: { financingOffers: { nodes: object[] } } }>(`query ($need: FinancingNeedInput!) { financingOffers(need: $need, first: 10, ${ALL}) { nodes { ${OFFER} } } }`, { need }, 'officer');
  expect(kept.data.financingNeed.offers.nodes).toHaveLength(10);
  expect(given.data.financingOffers).toEqual(kept.data.financingNeed.offers);
});

describe('a decision on an inline need', () => {
  const INLINE = 'query ($need: FinancingNeedInput!) { financingOffers(need: $need, first: 1) { nodes { decisionId } } }';
  const decideInline = async (): Promise<string> => {
    const { data } = await under.ask<{ data: { financingOffers: { nodes: { decisionId: string }[] } } }>(INLINE, { need: demonstrationNeed });
    return data.financingOffers.nodes[0]?.decisionId ?? '';
  };

  it('replays through the gateway for anybody who gives the need again', async () => {
    const decisionId = await decideInline();
    expect((await replay(decisionId, 'anonymous', demonstrationNeed)).data.replayDecision).toMatchObject({ result: 'SAME', needId: null, offer: { decisionId } });
    expect((await replay(decisionId, 'officer')).data.replayDecision).toMatchObject({ result: 'NOT_REPLAYABLE', reason: expect.stringContaining('give it again'), offer: null });
  });

  it('refuses a need that is none by its field', async () => {
    const { data, errors } = await replay(await decideInline(), 'anonymous', { ...demonstrationNeed, termMonths: 0 });
    expect(data.replayDecision).toBeNull();
    expect(errors).toEqual([expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'need.termMonths' }) })]);
  });
});

/* These change what enterprise keeps, so they stand last. */
describe('a version of a need', () => {
  it('that was altered does not replay as if it had been decided on', async () => {
    const { decisionIds: [decisionId = ''], version } = await decide('need-0005');
    await queryEnterprise(`UPDATE financing_need_version SET term_months = term_months + 1 WHERE id = 'need-0005' AND version = ${version}`);
    expect((await replay(decisionId, 'officer')).data.replayDecision).toMatchObject({
      result: 'NOT_REPLAYABLE', reason: `Version ${version} of the need need-0005 is not kept as it was decided on.`, offer: null,
    });
  });

  it('that is not kept is named, and only who may know of the need learns that it is not kept', async () => {
    const { decisionIds: [decisionId = ''], version } = await decide(SHARED);
    await queryEnterprise(`DELETE FROM financing_need_version WHERE id = '${SHARED}' AND version = ${version}`);
    for (const kind of ['enterprise', 'officer', 'portal', 'anonymous'] as const) {
      const { data, errors } = await replay(decisionId, kind);
      expect(data.replayDecision).toMatchObject({ result: 'NOT_REPLAYABLE', reason: refusal(SHARED, version), offer: null });
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(SEEN_BY[SHARED]?.includes(kind) ? ['VERSION_NOT_KEPT'] : undefined);
    }
  });
});
