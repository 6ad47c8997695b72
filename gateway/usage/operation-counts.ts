import type { DocumentNode } from 'graphql';
import type { NormalOperation } from './normal-operation';
import { type ExecutedOperation, normalise } from './normalise';

/** What falls out of a bound is counted under this: of operations those too large or too many, of clients those too many. */
export const OTHER = 'other';

export interface UsageCount {
  /** Day in Asia/Shanghai. */
  readonly day: string;
  /** Hash of an operation, or {@link OTHER}. */
  readonly operation: string;
  readonly client: string;
  readonly calls: number;
}

export interface Usage {
  readonly operations: readonly NormalOperation[];
  readonly counts: readonly UsageCount[];
}

export interface CountsLimits {
  /** Distinct operations between two batches, and what their texts and coordinates may measure in all. */
  readonly operations: number;
  readonly characters: number;
  /** Distinct clients of a day. */
  readonly clients: number;
  /** Distinct pairs of an operation and a client of a day. */
  readonly counts: number;
}

export const DEFAULT_COUNTS_LIMITS: CountsLimits = Object.freeze({ operations: 1_000, characters: 1_048_576, clients: 500, counts: 10_000 });

/** How an operation is counted; null where nothing of it is. */
type Counted = NormalOperation | typeof OTHER | null;

/** Counts operations by client and day, in bounded memory. Each document is normalised once, and then costs a few look-ups a call. */
export class OperationCounts {
  readonly #counted = new WeakMap<DocumentNode, Map<string | null, Counted>>();
  #operations = new Map<string, NormalOperation>();
  #characters = 0;
  #clients = new Set<string>();
  #counts = new Map<string, { day: string; operation: string; client: string; calls: number }>();

  constructor(private readonly limits: CountsLimits = DEFAULT_COUNTS_LIMITS) {}

  count(executed: ExecutedOperation, client: string, day: string): void {
    const counted = this.#countedAs(executed);
    if (counted === null) return;
    this.#add(day, this.#keep(counted), this.#clientOf(client), 1);
  }

  /** What was counted since the last time; begins anew. */
  take(): Usage | null {
    if (this.#counts.size === 0) return null;
    const usage = { operations: [...this.#operations.values()], counts: [...this.#counts.values()] };
    this.#operations = new Map();
    this.#characters = 0;
    this.#clients = new Set();
    this.#counts = new Map();
    return usage;
  }

  #countedAs(executed: ExecutedOperation): Counted {
    const { document, operationName } = executed;
    const ofDocument = this.#counted.get(document) ?? new Map<string | null, Counted>();
    const known = ofDocument.get(operationName);
    if (known !== undefined) return known;
    const counted = readCounted(executed);
    this.#counted.set(document, ofDocument.set(operationName, counted));
    return counted;
  }

  #keep(counted: NormalOperation | typeof OTHER): string {
    if (counted === OTHER || this.#operations.has(counted.hash)) return counted === OTHER ? OTHER : counted.hash;
    const characters = this.#characters + charactersOf(counted);
    if (this.#operations.size >= this.limits.operations || characters > this.limits.characters) return OTHER;
    this.#characters = characters;
    this.#operations.set(counted.hash, counted);
    return counted.hash;
  }

  #clientOf(client: string): string {
    if (!this.#clients.has(client) && this.#clients.size >= this.limits.clients) return OTHER;
    this.#clients.add(client);
    return client;
  }

  #add(day: string, operation: string, client: string, calls: number): void {
    const key = `${day} ${operation} ${client}`;
    const known = this.#counts.get(key);
    if (known) known.calls += calls;
    else if (this.#counts.size < this.limits.counts || (operation === OTHER && client === OTHER)) this.#counts.set(key, { day, operation, client, calls });
    else this.#add(day, OTHER, OTHER, calls);
  }
}

function readCounted(executed: ExecutedOperation): Counted {
  const normalised = normalise(executed);
  switch (normalised.kind) {
    case 'operation':
      return normalised.operation;
    case 'tooLarge':
      return OTHER;
    case 'introspection':
      return null;
    default:
      return normalised satisfies never;
  }
}

const charactersOf = ({ coordinates, text }: NormalOperation): number => coordinates.reduce((sum, each) => sum + each.length, text.length);
