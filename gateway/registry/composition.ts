import { HttpRefusal } from '../http';
import type { SubmittedSubgraph } from './submitted-subgraph';

/** An error with federation's own code. */
export interface CompositionError {
  readonly code: string;
  readonly message: string;
}

export type Composition =
  | { readonly kind: 'success'; readonly supergraphSdl: string }
  | { readonly kind: 'failure'; readonly errors: readonly CompositionError[] }
  /** Nothing is known about the subgraphs: the same may succeed when it is tried again. */
  | { readonly kind: 'interrupted'; readonly reason: string };

/** Composes away from the event loop, in bounded time; handed in by whoever starts the registry. */
export interface GraphComposer {
  compose(subgraphs: readonly SubmittedSubgraph[]): Promise<Composition>;
}

/** Of a contradiction that repeats in every type, the first tell enough. */
const ERRORS_TOLD = 50;

/** The refusal of what does not compose; nothing is returned for what does. */
export function requireComposed(composition: Composition): void {
  switch (composition.kind) {
    case 'success':
      return;
    case 'failure':
      throw new HttpRefusal(400, 'COMPOSITION_FAILED', 'With this change the subgraphs do not compose; nothing has changed.', {
        detail: { composition: composition.errors.slice(0, ERRORS_TOLD) },
      });
    case 'interrupted':
      throw new HttpRefusal(503, 'COMPOSITION_FAILED', `Whether the subgraphs compose is not known, ${composition.reason}; nothing has changed. Try again.`, { headers: { 'retry-after': '5' } });
    default:
      composition satisfies never;
  }
}
