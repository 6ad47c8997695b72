import { createComposer } from '../../gateway/supergraph';
import type { Measure } from './block-monitor';
import { HOSTILE_ADDRESSES } from './hostile-addresses';
import { HOSTILE_SDLS, LARGEST_SDLS } from './hostile-sdls';
import { LISTED_URL, type MeasuredRegistry, startMeasuredRegistry } from './measured-registry';

/** One hostile thing and what it was answered with; `blockMs` is for how long the event loop was blocked at most. */
export interface HostileRow {
  readonly name: string;
  readonly given: string;
  readonly ms: number;
  readonly blockMs: number;
  readonly isRight: boolean;
}

const SDL = 'type Query { abcProducts: Int }';

/** Publishes, as a bank to a registry in production, each hostile address and SDL, and the largest SDLs that are taken. */
export async function measurePublications(measure: Measure): Promise<HostileRow[]> {
  const registry = await startMeasuredRegistry();
  try {
    const rows: HostileRow[] = [];
    for (const [url, why] of HOSTILE_ADDRESSES) rows.push(await publication(registry, measure, { name: `at ${url}`, url, sdl: SDL, field: 'url', allowed: why }));
    for (const { allowed, name, sdl } of HOSTILE_SDLS) rows.push(await publication(registry, measure, { name, url: LISTED_URL, sdl: sdl(), field: 'sdl', allowed }));
    for (const { name, sdl } of LARGEST_SDLS) rows.push(await publication(registry, measure, { name: `within the limits: ${name}`, url: LISTED_URL, sdl: sdl(), field: '', allowed: '' }));
    return rows;
  } finally {
    await registry.close();
  }
}

/** Composes the largest SDLs that are taken, each alone, in the worker that does it for the gateway. */
export async function measureCompositions(measure: Measure): Promise<HostileRow[]> {
  const composer = createComposer();
  const rows: HostileRow[] = [];
  for (const { name, sdl } of LARGEST_SDLS) {
    const subgraph = { name: 'abc', url: LISTED_URL, sdl: sdl() };
    const { value, ...times } = await measure(() => composer.compose([subgraph]));
    rows.push({ name: `composing ${name}`, given: value.kind, isRight: value.kind === 'success', ...times });
  }
  return rows;
}

interface Expected {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  /** '' where it is taken. */
  readonly field: string;
  readonly allowed: string;
}

async function publication(registry: MeasuredRegistry, measure: Measure, { allowed, field, name, sdl, url }: Expected): Promise<HostileRow> {
  const prepared = registry.prepare(url, sdl);
  const { value, ...times } = await measure(() => prepared.send());
  const { error } = JSON.parse(value.text) as { error?: { code: string; field?: string; allowed?: string } };
  const isTaken = value.status === 200;
  const isRefusedSo = value.status === 400 && error?.field === field && (error.allowed ?? '').includes(allowed);
  return { name, given: [value.status, error?.code, error?.field].filter((each) => each !== undefined).join(' '), isRight: field === '' ? isTaken : isRefusedSo, ...times };
}
