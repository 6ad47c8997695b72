import { type FederatedSchema, type PartSettings, type RunningPart, type Storage, listParts, openDatabase, refuseIllustrative, startPart } from '../chassis';
import type { CatalogEntry, OwnField } from './catalog-entry';
import { createBankContext } from './graphql/bank-context';
import { buildBankSchema } from './graphql/bank-schema';
import type { BankProfile } from './profile';
import { bankEntities, bankMigrations } from './storage/schema';
import { type DecidedEntries, type KeptHistory, ProductRepository } from './storage/product-repository';
import { ProductWriter } from './storage/product-writer';

export interface BankDefinition<T extends object = object> {
  readonly profile: BankProfile;
  /** The bank's own typed fields. */
  readonly fields: readonly OwnField<T>[];
  /** Recorded at the first start; later starts add only what is not kept yet. */
  readonly catalog: readonly CatalogEntry<T>[];
  /** Name of its database where it is not {@link bankPart}. */
  readonly part?: string;
}

export interface Bank {
  readonly profile: BankProfile;
  /** The SDL the bank publishes; needs no database. */
  sdl(): string;
  start(settings: PartSettings): Promise<RunningPart>;
}

/** Name of a bank's database, without the colon that Windows forbids. */
export function bankPart(code: string): string {
  return `bank-${code}`;
}

/** Turns a profile, own fields and a catalog into a subgraph. */
export function createBank<T extends object>(definition: BankDefinition<T>): Bank {
  const { profile, fields, part = bankPart(profile.code) } = definition;
  let built: FederatedSchema | undefined;
  const schemaOnce = (): FederatedSchema => (built ??= buildBankSchema(profile, fields as readonly OwnField<object>[]));

  return {
    profile,
    sdl: () => schemaOnce().sdl,
    start: (settings) =>
      startPart(
        {
          name: profile.code,
          database: { part, entities: bankEntities, migrations: bankMigrations },
          async prepare(dataSource) {
            const repository = new ProductRepository(dataSource, profile.code);
            if (settings.production) refuseIllustrative(profile.code, await illustrativeNames(repository, definition));
            await record(repository, definition);
            // One for all requests: changes wait for each other in it.
            const writer = new ProductWriter(dataSource, profile.code, settings.clock);
            return { built: schemaOnce(), createContext: (caller) => createBankContext(repository, writer, settings.clock, caller) };
          },
        },
        settings,
      ),
  };
}

function openBankDatabase(storage: Storage, part: string) {
  return openDatabase({ storage, part, entities: bankEntities, migrations: bankMigrations });
}

async function record<T extends object>(repository: ProductRepository, { catalog, profile }: BankDefinition<T>): Promise<number> {
  await repository.saveProfile(profile);
  return repository.addVersions(catalog as readonly CatalogEntry<object>[]);
}

/** Names of what is illustrative in what a bank brings and in what it has stored. */
async function illustrativeNames<T extends object>(repository: ProductRepository, { catalog, profile }: BankDefinition<T>): Promise<string[]> {
  const products = [...catalog.map(({ terms }) => terms), ...(await repository.allVersions())];
  return [profile, ...products].filter(({ illustrative }) => illustrative).map(({ name }) => name);
}

/** Records a bank's profile and catalog without serving it; returns how many versions were new. */
export async function storeBank(definition: BankDefinition, storage: Storage): Promise<number> {
  const { part, profile } = definition;
  const dataSource = await openBankDatabase(storage, part ?? bankPart(profile.code));
  try {
    return await record(new ProductRepository(dataSource, profile.code), definition);
  } finally {
    await dataSource.destroy();
  }
}

/** Adds versions to a bank that are decided on those it keeps. A bank that is not stored yet is stored with the profile; one that is keeps its own. */
export async function changeStoredBank<R>(profile: BankProfile, storage: Storage, decide: (kept: KeptHistory) => DecidedEntries<R>): Promise<R> {
  const dataSource = await openBankDatabase(storage, bankPart(profile.code));
  try {
    return await new ProductRepository(dataSource, profile.code).addDecided(profile, decide);
  } finally {
    await dataSource.destroy();
  }
}

/** A bank that was stored earlier, served from its database; null where that holds no bank. */
export async function loadStoredBank(code: string, storage: Storage): Promise<Bank | null> {
  const dataSource = await openBankDatabase(storage, bankPart(code));
  try {
    const profile = await new ProductRepository(dataSource, code).readProfile();
    return profile && createBank({ profile, fields: [], catalog: [] });
  } finally {
    await dataSource.destroy();
  }
}

/** Codes of the banks that have a database here, sorted. */
export async function storedBankCodes(storage: Storage): Promise<string[]> {
  const prefix = bankPart('');
  return (await listParts(storage)).filter((part) => part.startsWith(prefix)).map((part) => part.slice(prefix.length));
}
