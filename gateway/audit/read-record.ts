import { createHash } from 'node:crypto';
import { type DataSource, MoreThan, MoreThanOrEqual, QueryFailedError } from 'typeorm';
import type { Principal } from '../../schema';
import { CHAIN_START, type ChainCheck, checkChain, digestOf } from './chain';
import { PrivateRead } from './entities';

/** One read of private data, as the gateway knows it before it answers. */
export interface ReadEntry {
  /** Null where the request had none. */
  readonly requestId: string | null;
  readonly principal: Principal;
  readonly operationName: string | null;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** What is read: `FinancingNeed.amount`. */
  readonly coordinates: readonly string[];
}

export interface ReadFilter {
  /** Not before this instant, RFC 3339 in UTC. */
  readonly since?: string;
  readonly principalId?: string;
  /** At most this many, 1 to {@link MAX_LISTED}. */
  readonly first: number;
}

export interface ReadRecord {
  /** Resolves once the row is stored; where it rejects, whoever asked must not get the data. */
  record(entry: ReadEntry): Promise<void>;
  /** The latest first. */
  list(filter: ReadFilter): Promise<readonly PrivateRead[]>;
  /** Recomputes every row. That the last rows were cut off shows only in a head that was noted before. */
  verify(): Promise<ChainCheck>;
}

export const MAX_LISTED = 1_000;
const MAX_QUERY_CHARACTERS = 262_144;
const MAX_VARIABLES_CHARACTERS = 262_144;
const MAX_COORDINATES_CHARACTERS = 1_048_576;
const MAX_NAME_CHARACTERS = 255;
const MAX_WAITING = 1_000;
/** Each attempt that fails is another gateway's that succeeded. */
const MAX_ATTEMPTS = 100;
const VERIFIED_AT_ONCE = 200;

/**
 * @param dataSource opened with `auditEntities` and migrated with `auditMigrations`; the caller closes it
 * @param clock the present instant, RFC 3339 in UTC
 */
export function createReadRecord(dataSource: DataSource, clock: () => string): ReadRecord {
  const reads = dataSource.getRepository(PrivateRead);
  let waiting = 0;
  let tail: Promise<unknown> = Promise.resolve();

  /**
   * Two gateways that append after the same row take the same sequence, of which a primary key has
   * one: the other reads again. So the chain cannot fork, without a lock that a dead gateway keeps.
   */
  const append = async (entry: ReadEntry): Promise<void> => {
    const content = contentOf(entry);
    for (let attempt = 1; ; attempt += 1) {
      const [last] = await reads.find({ select: { sequence: true, sha256: true }, order: { sequence: 'DESC' }, take: 1 });
      const row = { ...content, sequence: (last?.sequence ?? 0) + 1, at: clock() };
      try {
        await reads.insert({ ...row, sha256: digestOf(row, last?.sha256 ?? CHAIN_START) });
        return;
      } catch (error) {
        if (!isTaken(error) || attempt === MAX_ATTEMPTS) throw error;
      }
    }
  };

  return {
    async record(entry) {
      if (waiting >= MAX_WAITING) throw new Error(`more than ${MAX_WAITING} reads wait to be recorded`);
      waiting += 1;
      // One after another in this process, which would otherwise compete with itself.
      const recorded = tail.then(() => append(entry));
      tail = recorded.catch(() => undefined);
      try {
        await recorded;
      } finally {
        waiting -= 1;
      }
    },

    list({ first, principalId, since }) {
      if (!Number.isInteger(first) || first < 1 || first > MAX_LISTED) throw new RangeError(`first must be a whole number from 1 to ${MAX_LISTED}`);
      const where = {
        ...(since === undefined ? {} : { at: MoreThanOrEqual(since) }),
        ...(principalId === undefined ? {} : { principalId }),
      };
      return reads.find({ where, order: { sequence: 'DESC' }, take: first });
    },

    verify() {
      const rows = async function* (): AsyncGenerator<PrivateRead> {
        for (let last = 0; ; ) {
          const page = await reads.find({ where: { sequence: MoreThan(last) }, order: { sequence: 'ASC' }, take: VERIFIED_AT_ONCE });
          yield* page;
          if (page.length < VERIFIED_AT_ONCE) return;
          last = page.at(-1)?.sequence ?? last;
        }
      };
      return checkChain(rows());
    },
  };
}

function contentOf({ coordinates, operationName, principal, query, requestId, variables }: ReadEntry): Omit<PrivateRead, 'sequence' | 'at' | 'sha256'> {
  const variablesText = JSON.stringify(variables);
  const coordinatesText = JSON.stringify([...new Set(coordinates)].sort());
  return {
    requestId: cut(requestId ?? '', 128),
    principalId: principal.id,
    principalKind: principal.kind,
    operationName: operationName === null ? null : cut(operationName, MAX_NAME_CHARACTERS),
    query: whole('query', query, MAX_QUERY_CHARACTERS),
    querySha256: sha256(query),
    variables: whole('variables', variablesText, MAX_VARIABLES_CHARACTERS),
    variablesSha256: sha256(variablesText),
    coordinates: whole('coordinates', coordinatesText, MAX_COORDINATES_CHARACTERS),
  };
}

/** Half of a surrogate pair is no text: a database would give back something else, and the digest would not fit. */
/** What was read is never cut: a record that leaves some of it out is none, and the read is refused. */
function whole(what: string, text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return wellFormed(text);
  throw new Error(`the ${what} of a read have more than ${maxCharacters} characters`);
}

function cut(text: string, maxCharacters: number): string {
  return wellFormed(text.slice(0, maxCharacters));
}

/** Half a character, which not every database keeps, as the sign for what cannot be shown. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The sequence was taken by another gateway, or MySQL gave the place of two to one of them. */
function isTaken(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { readonly code?: string };
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'ER_DUP_ENTRY' || code === 'ER_LOCK_DEADLOCK';
}
