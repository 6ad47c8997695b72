/** One immutable version as its table keeps it. Rows are only ever added. */
export interface VersionRow {
  id: string;
  version: string;
  /** Instants in ISO 8601 UTC. */
  effectiveFrom: string;
  recordedAt: string;
  backfilled: boolean;
  /** Canonical JSON. */
  content: string;
  contentSha256: string;
  /** True where the content says so: what is in force is found without reading contents. */
  withdrawn: boolean;
  /** Id of the principal; null: an author or an import, or not known. Never published. */
  recordedBy: string | null;
  /** Why it was withdrawn. Never published. */
  reason: string | null;
}

/** Who made a change, and why; of an author or an import neither is recorded. */
export type RecordedChange = Pick<VersionRow, 'recordedBy' | 'reason'>;

export const BY_THE_AUTHOR: RecordedChange = Object.freeze({ recordedBy: null, reason: null });

/** What a version is named by: its object and itself. */
export interface VersionKey {
  readonly id: string;
  readonly version: string;
}

const VERSION_DIGITS = 16;

/** Short enough for a column, long enough that no two differ in the rest. */
export function versionOf(text: string): string {
  return text.slice(0, VERSION_DIGITS);
}

export function keyText({ id, version }: VersionKey): string {
  return `${id}@${version}`;
}

/** The key that a {@link keyText} was made of: a version has no "@". */
export function keyOf(text: string): VersionKey {
  const at = text.lastIndexOf('@');
  return { id: text.slice(0, at), version: text.slice(at + 1) };
}
