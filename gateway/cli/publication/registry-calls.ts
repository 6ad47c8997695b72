import { type HousePart, REGISTRY, StartupError } from '../../../schema';
import { callIdentity, requestJson } from '../../../subgraphs/chassis';
import { callSettings, settingsOfEnvironment } from '../part-settings';
import { processLog } from '../process-log';

const TERMINAL: HousePart = 'cli';
/** A check composes twice, each time within 60 s. */
const TIMEOUT_MS = 125_000;
const MAX_RESPONSE_BYTES = 64 * 1_048_576;

/** A refusal of the registry, with what it says beside its sentence. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly composition?: readonly { readonly code: string; readonly message: string }[];
}

export type Answered<T> = { readonly kind: 'done'; readonly body: T } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Calls the registry; what it refuses is an answer, and REGISTRY_UNREACHABLE is thrown where none comes. */
export type CallRegistry = <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object) => Promise<Answered<T>>;

/** Signs as the subgraph where its own key alone is given here, else as the terminal of the house. */
export function registryCaller(subgraph: string | null): CallRegistry {
  const settings = settingsOfEnvironment();
  const own = settings.subgraphKeys ? subgraph : null;
  const calls = callSettings(settings, own, processLog(settings));
  const identity = callIdentity(calls, { from: own ?? TERMINAL, to: REGISTRY });
  return async <T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answered<T>> => {
    const answer = await requestJson({ url: settings.registryUrl + path, method, body, identity, timeoutMs: TIMEOUT_MS, maxResponseBytes: MAX_RESPONSE_BYTES }).catch((error: unknown) => {
      const { code, message } = error as NodeJS.ErrnoException;
      throw new StartupError('REGISTRY_UNREACHABLE', `The registry at ${settings.registryUrl} does not answer (${code ?? message}).`, { cause: error });
    });
    if (answer.status === 200) return { kind: 'done', body: answer.body as T };
    const refusal = (answer.body as { readonly error?: Refusal } | undefined)?.error;
    if (answer.status < 500 && refusal) return { kind: 'refused', refusal };
    throw new StartupError('REGISTRY_UNREACHABLE', `The registry at ${settings.registryUrl} failed (HTTP ${answer.status})${refusal ? `: ${refusal.message}` : '.'}`);
  };
}
