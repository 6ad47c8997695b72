import type { Logger } from 'typeorm';
import type { Clock } from './clock';
import type { Storage } from './database';
import type { CallSettings } from './door/call-settings';

/** What every part needs to start. */
export interface PartSettings {
  readonly storage: Storage;
  readonly host: string;
  /** 0 takes a free port. */
  readonly port: number;
  readonly clock: Clock;
  /** Illustrative data is neither recorded nor served. */
  readonly production?: boolean;
  readonly calls: CallSettings;
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
