import type { ProductTerms } from '../../../schema';
import { type BankDefinition, storeBank } from '../../../subgraphs/bank-kit';
import { catalog as abc } from '../../../subgraphs/banks/abc/catalog';
import { profile as abcProfile } from '../../../subgraphs/banks/abc/profile';
import { catalog as icbc } from '../../../subgraphs/banks/icbc/catalog';
import { profile as icbcProfile } from '../../../subgraphs/banks/icbc/profile';
import { catalog as mengyin } from '../../../subgraphs/banks/mengyin/catalog';
import { profile as mengyinProfile } from '../../../subgraphs/banks/mengyin/profile';
import { catalog as rcb } from '../../../subgraphs/banks/rcb/catalog';
import { profile as rcbProfile } from '../../../subgraphs/banks/rcb/profile';
import { type Storage, openDatabase } from '../../../subgraphs/chassis';
import { policyEntities, policyMigrations } from '../../../subgraphs/policy';
import { lprHistory, policyEntries } from '../../../subgraphs/policy/data';
import { openPolicyStores } from '../../../subgraphs/policy/graphql/policy-context';
import type { PolicyEntry } from '../../../subgraphs/policy/policy';
import { NOW } from './dated-parts';

const CATALOGS: readonly Pick<BankDefinition, 'profile' | 'catalog'>[] = [
  { profile: abcProfile, catalog: abc },
  { profile: icbcProfile, catalog: icbc },
  { profile: mengyinProfile, catalog: mengyin },
  { profile: rcbProfile, catalog: rcb },
];

const PRODUCT_BORDERS = CATALOGS.flatMap(({ catalog }) => catalog.map(({ effectiveFrom }) => effectiveFrom));
const FIRST_BORDER = PRODUCT_BORDERS.reduce((first, border) => (border < first ? border : first));

/** Every instant from which something of the sample is in force, since its first product: versions, policies, quotations. Ascending. */
export const SAMPLE_BORDERS: readonly string[] = [
  ...PRODUCT_BORDERS,
  ...policyEntries.map(({ effectiveFrom }) => effectiveFrom),
  ...lprHistory.quotations.map(({ effectiveFrom }) => new Date(`${effectiveFrom}T00:00:00+08:00`).toISOString()),
]
  .filter((border, index, all) => border >= FIRST_BORDER && all.indexOf(border) === index)
  .sort();

const [EVERY_FEE, EVERY_WITHDRAWAL] = [2, 7];

/**
 * What banks and policy record after decisions were made: of products a version that is in force since
 * long ago and costs more, and withdrawals from now on; of policies another rate; of the LPR quotations
 * before and after now. Each changes what an instant already decided on comes to when it is asked anew.
 */
export async function moveHistoryOn(storage: Storage): Promise<void> {
  for (const { catalog, profile } of CATALOGS) {
    const dearer = catalog.filter((_entry, index) => index % EVERY_FEE === 0).map((entry) => ({ ...entry, recordedAt: NOW, backfilled: true, terms: withFee(entry.terms) }));
    const withdrawn = catalog.filter((_entry, index) => index % EVERY_WITHDRAWAL === 0).map((entry) => ({ ...entry, effectiveFrom: NOW, recordedAt: NOW, terms: { ...entry.terms, marketingState: 'WITHDRAWN' as const } }));
    await storeBank({ profile, fields: [], catalog: [...dearer, ...withdrawn] }, storage);
  }
  const dataSource = await openDatabase({ storage, part: 'policy', entities: policyEntities, migrations: policyMigrations });
  try {
    const { benchmarks, policies } = openPolicyStores(dataSource);
    await policies.addVersions(policyEntries.flatMap((entry) => withOtherRate(entry) ?? []));
    const later = [{ effectiveFrom: '2025-12-22', lpr1y: '0.0295', lpr5y: '0.0345' }, { effectiveFrom: '2026-09-21', lpr1y: '0.0280', lpr5y: '0.0330' }];
    await benchmarks.add({ ...lprHistory, quotations: later, confirmedThrough: '2026-10-20' });
  } finally {
    await dataSource.destroy();
  }
}

function withFee(terms: ProductTerms): ProductTerms {
  return {
    ...terms,
    fees: [...terms.fees, { type: 'SERVICE', name: '新增服务费（示例）', payer: 'BORROWER', frequency: 'UPFRONT', disclosure: 'EXACT', amount: '1234.56', refundable: false }],
  };
}

function withOtherRate(entry: PolicyEntry): PolicyEntry | null {
  const { rule } = entry.terms;
  if (!rule?.formula.annualRatePoints) return null;
  return { ...entry, recordedAt: NOW, backfilled: true, terms: { ...entry.terms, rule: { ...rule, formula: { ...rule.formula, annualRatePoints: '0.0025' } } } };
}
