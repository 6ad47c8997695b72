import { type ContractFields, type BankProfile, productId } from '../../schema';
import type { CatalogEntry } from '../../subgraphs/bank-kit';
import { catalog as abc } from '../../subgraphs/banks/abc/catalog';
import { profile as abcProfile } from '../../subgraphs/banks/abc/profile';
import { catalog as icbc } from '../../subgraphs/banks/icbc/catalog';
import { profile as icbcProfile } from '../../subgraphs/banks/icbc/profile';
import { catalog as mengyin } from '../../subgraphs/banks/mengyin/catalog';
import { profile as mengyinProfile } from '../../subgraphs/banks/mengyin/profile';
import { catalog as rcb } from '../../subgraphs/banks/rcb/catalog';
import { profile as rcbProfile } from '../../subgraphs/banks/rcb/profile';
import type { BankSnapshot } from '../../subgraphs/offers/snapshots/catalog';
import type { PolicySnapshot } from '../../subgraphs/offers/snapshots/policy-snapshot';
import { lprHistory, policyEntries } from '../../subgraphs/policy/data';

/** The day to which the sample data are known, and an instant of it. */
export const SAMPLE_DAY = '2026-08-20';
export const SAMPLE_NOW = '2026-08-20T08:00:00.000Z';

/** A bank's catalog as offers holds it once the bank has answered; no server is started. */
export function snapshotOf(profile: BankProfile, catalog: readonly Pick<CatalogEntry<object>, 'effectiveFrom' | 'recordedAt' | 'backfilled' | 'terms'>[]): BankSnapshot {
  const { code } = profile;
  const versions = catalog.map(({ backfilled = false, effectiveFrom, recordedAt, terms }): ContractFields => ({
    ...terms,
    id: productId(code, terms.code),
    version: `${effectiveFrom} ${recordedAt}`,
    bankCode: code,
    effectiveFrom,
    recordedAt,
    backfilled,
  }));
  return { bankCode: code, typeName: `${code}Product`, profile, catalogVersion: '1', confirmed: null, fetchedAt: SAMPLE_NOW, freshness: 'FRESH', error: null, versions, receivedAt: versions.map(() => null) };
}

/** The four sample banks. */
export function sampleSnapshots(): BankSnapshot[] {
  return [snapshotOf(abcProfile, abc), snapshotOf(icbcProfile, icbc), snapshotOf(mengyinProfile, mengyin), snapshotOf(rcbProfile, rcb)];
}

/** The policies and the LPR that come with the project. */
export function samplePolicies(): PolicySnapshot {
  const policies = policyEntries.map(({ effectiveFrom, id, recordedAt, terms }) => {
    const { illustrative, kind, reviewStatus, rule = null, title, validFrom = null, validTo = null } = terms;
    return { id, version: effectiveFrom, effectiveFrom, recordedAt, validFrom, validTo, title, kind, illustrative, reviewStatus, rule };
  });
  return { snapshotVersion: 'sample', policies, quotations: lprHistory.quotations, benchmarkConfirmedThrough: lprHistory.confirmedThrough };
}
