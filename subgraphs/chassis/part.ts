import type { Logger } from 'typeorm';
import type { CallerOfCall } from './caller-of-call';
import type { Clock } from './clock';
import type { Storage } from './database';

/** What every part needs to start. */
export interface PartSettings {
  readonly storage: Storage;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly clock: Clock;
  /** Who asks in each call; nobody is known where this is not given. */
  readonly callerOf?: CallerOfCall;
  /** Sees every statement that the part's database is sent. */
  readonly logger?: Logger;
}

/** A part that serves. */
export interface RunningPart {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  close(): Promise<void>;
}
