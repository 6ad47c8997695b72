/** A version of an object among its others; instants in ISO 8601 UTC. */
export interface VersionInTime {
  readonly version: string;
  readonly effectiveFrom: string;
  readonly recordedAt: string;
}

/** Whether a version takes the place of another of the same object, both being in force: the later effectiveFrom, ties by recordedAt. */
export function isLaterVersion(a: VersionInTime, b: VersionInTime): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom > b.effectiveFrom;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt > b.recordedAt;
  return a.version > b.version;
}
