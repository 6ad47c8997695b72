import type { ContractFields, IncentiveRule } from '../../../schema';
import { type Storage, openDatabase } from '../../../subgraphs/chassis';
import { offersEntities, offersMigrations } from '../../../subgraphs/offers';
import type { PolicySnapshot, PolicyVersion } from '../../../subgraphs/offers/snapshots/policy-snapshot';
import { policyEntities, policyMigrations } from '../../../subgraphs/policy';

/** A policy's version as policy stored it. */
export interface RawPolicy {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
  readonly kind: string;
  readonly reviewStatus: string;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly rule?: IncentiveRule | null;
}

export interface RawQuotation {
  readonly effectiveFrom: string;
  readonly lpr1y: string;
  readonly lpr5y: string;
}

/** Every row ever recorded, in no order. */
export interface RawHistory {
  readonly products: readonly ContractFields[];
  readonly policies: readonly RawPolicy[];
  readonly quotations: readonly RawQuotation[];
  readonly confirmedThrough: string;
  /** The same policies as offers received them, by `id@version`: what an offer is computed from. */
  readonly received: ReadonlyMap<string, PolicyVersion>;
}

/** What stands in the tables of offers and of policy, read with nothing of theirs but the columns' names. */
export async function readRawHistory(storage: Storage): Promise<RawHistory> {
  const products = await rowsOf<{ content: string }>(storage, 'offers', 'SELECT content FROM product_snapshot');
  const policies = await rowsOf<{ id: string; version: string; effective_from: string; recorded_at: string; content: string }>(storage, 'policy', 'SELECT * FROM policy_version');
  const quotations = await rowsOf<{ effective_from: string; lpr_1y: string; lpr_5y: string }>(storage, 'policy', 'SELECT * FROM lpr_quotation');
  const states = await rowsOf<{ confirmed_through: string }>(storage, 'policy', 'SELECT confirmed_through FROM benchmark_state');
  const snapshots = await rowsOf<{ content: string }>(storage, 'offers', 'SELECT content FROM policy_snapshot');
  const received = snapshots.flatMap(({ content }) => (JSON.parse(content) as PolicySnapshot).policies);
  return {
    received: new Map(received.map((policy) => [`${policy.id}@${policy.version}`, policy])),
    products: products.map(({ content }) => JSON.parse(content) as ContractFields),
    policies: policies.map((row) => ({ ...(JSON.parse(row.content) as Omit<RawPolicy, 'id'>), id: row.id, version: row.version, effectiveFrom: row.effective_from, recordedAt: row.recorded_at })),
    quotations: quotations.map((row) => ({ effectiveFrom: row.effective_from, lpr1y: row.lpr_1y, lpr5y: row.lpr_5y })),
    confirmedThrough: states[0]?.confirmed_through ?? '',
  };
}

async function rowsOf<Row>(storage: Storage, part: 'offers' | 'policy', statement: string): Promise<Row[]> {
  const [entities, migrations] = part === 'offers' ? [offersEntities, offersMigrations] : [policyEntities, policyMigrations];
  const dataSource = await openDatabase({ storage, part, entities, migrations });
  try {
    return await dataSource.query<Row[]>(statement);
  } finally {
    await dataSource.destroy();
  }
}
