import { isLaterVersion } from '../../../schema';
import type { VersionRow } from './version-row';

/** A version of one object without its content. */
export type VersionRecord = Pick<VersionRow, 'version' | 'effectiveFrom' | 'recordedAt' | 'withdrawn'>;

/** Instants in ISO 8601 UTC. */
export interface TimesOfChange {
  readonly from: string;
  readonly recordedAt: string;
}

/** Every version of one object, for the questions that a change of it asks. */
export class VersionHistory<R extends VersionRecord> {
  private readonly byEffect: readonly R[];
  /** When anything was recorded last; null: the object is new. */
  readonly recordedLastAt: string | null;

  constructor(versions: readonly R[]) {
    this.byEffect = [...versions].sort((a, b) => (isLaterVersion(a, b) ? 1 : -1));
    this.recordedLastAt = versions.reduce<string | null>((last, { recordedAt }) => (last === null || recordedAt > last ? recordedAt : last), null);
  }

  /** Instants are told apart to the millisecond, and what is recorded later must be seen to be later. */
  times(now: string, effectiveFrom: string | null): TimesOfChange {
    const last = this.recordedLastAt;
    const recordedAt = last === null || now > last ? now : new Date(Date.parse(last) + 1).toISOString();
    return { recordedAt, from: effectiveFrom !== null && effectiveFrom > recordedAt ? effectiveFrom : recordedAt };
  }

  /** The instants from which a save holds: where it re-opens the object, also those of the withdrawals that are scheduled. */
  instantsOfSave(from: string): string[] {
    return [from, ...(this.at(from)?.withdrawn ? this.scheduledAfter(from, ({ withdrawn }) => withdrawn) : [])];
  }

  find(version: string): R | null {
    return this.byEffect.find((each) => each.version === version) ?? null;
  }

  /** The latest effectiveFrom not after the instant, ties by recordedAt; also one that withdraws the object. */
  at(instant: string): R | null {
    return this.byEffect.findLast(({ effectiveFrom }) => effectiveFrom <= instant) ?? null;
  }

  /** Of several recorded at once, the one that takes effect first: that is the change, the others only hold it up. */
  recordedLast(): R | null {
    return this.byEffect.find(({ recordedAt }) => recordedAt === this.recordedLastAt) ?? null;
  }

  /** The first instant after which the object is in force at all; null: it is new. */
  get firstEffect(): string | null {
    return this.byEffect[0]?.effectiveFrom ?? null;
  }

  /** Instants after the one given from which another version is in force, of those versions that are wanted. */
  scheduledAfter(instant: string, wanted: (version: R) => boolean): string[] {
    const instants = new Set(this.byEffect.flatMap(({ effectiveFrom }) => (effectiveFrom > instant ? [effectiveFrom] : [])));
    return [...instants].filter((later) => {
      const version = this.at(later);
      return version !== null && wanted(version);
    });
  }
}
