import { type ContractFields, graphqlPrefix } from '../../../schema';
import { type Clock, mapInSlices } from '../../chassis';
import type { BankSnapshot } from './catalog';
import type { CatalogReader } from './catalog-reader';
import { type FetchedCatalog, type IdentityTo, fetchCatalog } from './fetch';
import type { ListedBank } from './listed-bank';
import type { SnapshotStore } from './snapshot-store';

export interface RefreshOptions {
  /** Of the versions that this refresh adds, whatever their bank; later than that of any before. */
  readonly receivedAt: string;
  readonly store: SnapshotStore;
  readonly reader: CatalogReader;
  readonly clock: Clock;
  readonly identityTo: IdentityTo;
  /** Takes no illustrative catalog. */
  readonly production: boolean;
  readonly log: (message: string) => void;
}

/** What of a failure an answer may say: an address of a bank must not reach it. */
const NO_ANSWER = "the bank's subgraph did not answer";
const NOT_A_CATALOG = "the bank's subgraph answered what is no catalog";
const NOT_KEPT = 'the catalog could not be stored';
const ILLUSTRATIVE = 'the catalog is illustrative, which production does not take';

/** Of the bank's own words in an answer. */
const MAX_REASON_LENGTH = 200;

/** A column of the snapshot is so wide. */
const MAX_CATALOG_VERSION_LENGTH = 64;

class CatalogFailure extends Error {
  constructor(
    readonly publicReason: string,
    options: { cause: unknown },
  ) {
    super(messageOf(options.cause), options);
  }
}

/** A bank's snapshot after asking it for a newer catalog; where that fails, what is known of it, marked so. */
export async function refreshBank(bank: ListedBank, known: BankSnapshot | null, options: RefreshOptions): Promise<BankSnapshot> {
  const fetchedAt = options.clock();
  const { typeName } = bank.contract;
  // What a bank published anew, or at another address, is another catalog until it is read.
  const isConfirmed = known?.confirmed?.url === bank.url && known.confirmed.sdl === bank.sdl;
  try {
    const fetched = await attempt(NO_ANSWER, () => fetchCatalog(bank, isConfirmed ? known.catalogVersion : null, options.identityTo));
    if (fetched) return await receive(bank, known, fetched, fetchedAt, options);
    if (!isConfirmed) throw new CatalogFailure(NOT_A_CATALOG, { cause: 'it answered null to the question for everything' });
    return { ...known, typeName, fetchedAt, freshness: 'FRESH', error: null };
  } catch (error) {
    options.log(`no catalog of ${bank.code}: ${messageOf(error)}`);
    const reason = error instanceof CatalogFailure ? error.publicReason : NOT_A_CATALOG;
    if (known?.catalogVersion != null) return { ...known, typeName, freshness: 'STALE', error: reason };
    return unavailable(bank, reason);
  }
}

async function receive(bank: ListedBank, known: BankSnapshot | null, fetched: FetchedCatalog, fetchedAt: string, options: RefreshOptions): Promise<BankSnapshot> {
  const { catalogVersion } = fetched;
  if (typeof catalogVersion !== 'string' || catalogVersion === '' || catalogVersion.length > MAX_CATALOG_VERSION_LENGTH) {
    throw new Error(`catalogVersion: allowed is 1 to ${MAX_CATALOG_VERSION_LENGTH} characters`);
  }
  const profile = options.reader.readProfile(fetched.profile, bank.code);
  const { refusals, versions } = await readVersions(fetched.versions, bank.code, options.reader);
  if (options.production && (profile.illustrative || versions.some(({ illustrative }) => illustrative))) {
    throw new CatalogFailure(ILLUSTRATIVE, { cause: ILLUSTRATIVE });
  }
  for (const refusal of refusals) options.log(`left out of the catalog of ${bank.code}: ${refusal}`);
  const { altered, restored, ...kept } = await attempt(NOT_KEPT, () => options.store.keepCatalog({ bankCode: bank.code, url: bank.url, sdl: bank.sdl, profile, catalogVersion, fetchedAt, versions }, known ?? undefined, options.receivedAt));
  for (const key of altered) options.log(`left out of the catalog of ${bank.code}, with its product: ${key}, which was altered since it was kept`);
  for (const key of restored) options.log(`restored in the catalog of ${bank.code}: ${key}, which was altered since it was kept, from what the bank publishes, which has its checksum`);
  const faults = [
    ...(refusals.length > 0 ? [`${refusals.length} of ${fetched.versions.length} versions break the contract and are left out: ${refusals[0]?.slice(0, MAX_REASON_LENGTH)}`] : []),
    ...(altered.length > 0 ? [`${altered.length} kept versions were altered, and their products are left out: ${altered[0]?.slice(0, MAX_REASON_LENGTH)}`] : []),
  ];
  return {
    bankCode: bank.code,
    typeName: bank.contract.typeName,
    profile,
    catalogVersion,
    // A catalog of which something was left out stays unconfirmed, so that the fault is found again and shown.
    confirmed: faults.length === 0 ? { url: bank.url, sdl: bank.sdl } : null,
    fetchedAt,
    freshness: 'FRESH',
    error: faults.length === 0 ? null : faults.join('; '),
    ...kept,
  };
}

async function readVersions(values: readonly unknown[], bankCode: string, reader: CatalogReader) {
  const versions: ContractFields[] = [];
  const refusals: string[] = [];
  await mapInSlices(values, (value) => {
    try {
      versions.push(reader.readVersion(value, bankCode));
    } catch (error) {
      refusals.push(messageOf(error));
    }
  });
  return { versions, refusals };
}

/** A bank of which no catalog was ever received: its code stands for its name. */
function unavailable({ code, contract }: ListedBank, error: string): BankSnapshot {
  return {
    bankCode: code,
    typeName: contract.typeName,
    profile: { code, prefix: graphqlPrefix(code), name: code, nameEn: code, kind: '', predecessorCodes: [], illustrative: false },
    catalogVersion: null,
    confirmed: null,
    fetchedAt: null,
    freshness: 'UNAVAILABLE',
    error,
    versions: [],
    receivedAt: [],
  };
}

async function attempt<T>(publicReason: string, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw new CatalogFailure(publicReason, { cause: error });
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
