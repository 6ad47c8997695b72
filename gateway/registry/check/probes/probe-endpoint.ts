import { checkSdl } from '../check-sdl';
import { type Finding, isError } from '../finding';
import { type Ask, EndpointFailure, type EndpointOptions, openEndpoint, probeFinding } from './endpoint';
import { probedBank } from './probed-bank';
import { idsAreOwn, probeEntities, probePages } from './products';
import { ownDefinitions } from './served-sdl';
import { probeSnapshot } from './snapshot';

export interface ProbeOptions extends EndpointOptions {
  /** Null: as the SDL that is served names it. */
  readonly bankCode: string | null;
  /** What is to be published, which the endpoint must serve; null: whatever it serves. */
  readonly sdl: string | null;
}

/**
 * Asks a bank's endpoint what the graph will ask of it, by queries alone: at most twelve calls, one
 * after another, each bounded in time and size. The first call that gives no answer ends it.
 */
export async function probeEndpoint(url: string, options: ProbeOptions): Promise<Finding[]> {
  const findings: Finding[] = [];
  const endpoint = openEndpoint(url, options);
  try {
    await probe(endpoint.ask, options, findings);
  } catch (error) {
    if (!(error instanceof EndpointFailure)) throw error;
    findings.push(error.finding);
  } finally {
    await endpoint.close();
  }
  return findings;
}

async function probe(ask: Ask, { bankCode, sdl, signAs }: ProbeOptions, findings: Finding[]): Promise<void> {
  const served = await servedSdl(ask, findings);
  if (served === null) return;
  const definitions = ownDefinitions(served);
  if (sdl !== null && inOrder(ownDefinitions(sdl)) !== inOrder(definitions)) findings.push(probeFinding('SDL_DIFFERS', 'Query._service', 'The endpoint serves another SDL than the one given.', 'Deploy the version that is to be published, or publish the one that is deployed.'));
  const own = definitions?.join('\n\n') ?? served;
  const bank = definitions === null ? null : probedBank(own, bankCode);
  const faults = checkSdl(bank?.code ?? bankCode ?? '', own, { published: [] });
  // What is given is checked for itself, with its places; what is served is not there to be read.
  if (sdl === null) findings.push(...faults);
  if (!bank || faults.some(isError)) {
    findings.push(probeFinding('PROBES_SKIPPED', null, 'The SDL that is served does not conform; nothing else was asked.', 'Mend the SDL first.', 'INFO'));
    return;
  }
  const products = await probePages(ask, bank, findings);
  findings.push(...idsAreOwn(products, bank));
  await probeEntities(ask, bank, products, findings);
  await probeSnapshot(ask, bank, products, findings);
  if (signAs) findings.push(...(await probeDoor(ask)));
}

async function servedSdl(ask: Ask, findings: Finding[]): Promise<string | null> {
  const { data, errors } = await ask('{ _service { sdl } }');
  const sdl = (data._service as { sdl?: unknown } | null | undefined)?.sdl;
  if (typeof sdl === 'string') return sdl;
  findings.push(probeFinding('SDL_NOT_SERVED', 'Query._service', `The endpoint does not say its SDL${errors[0] ? `: ${errors[0].message}` : ''}.`, 'Answer `{ _service { sdl } }`, as every subgraph of a federation does.'));
  return null;
}

/** Whoever is not known is let in nowhere. */
async function probeDoor(ask: Ask): Promise<readonly Finding[]> {
  try {
    await ask('{ __typename }', {}, 'nobody');
  } catch (error) {
    if (error instanceof EndpointFailure) return [];
    throw error;
  }
  return [probeFinding('ENDPOINT_OPEN', null, 'The endpoint answers whoever asks, signed or not.', 'Refuse with 401 what is not signed with the key of the bank, or let nobody but the graph reach the address.', 'WARNING')];
}

/** However they are laid out and whatever their order. */
function inOrder(definitions: readonly string[] | null): string | null {
  return definitions && definitions.filter((each) => !/^(extend )?schema\b/.test(each)).sort().join('\n');
}
