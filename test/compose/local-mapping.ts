import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { ComposeFile } from './compose-file';
import type { Image } from './image';
import type { LocalCommand, PartCommand } from './local-part';

export const DATABASE_SERVICE = 'mysql';

export interface LocalPlace {
  /** Stands for the database's name and account. */
  readonly prefix: string;
  /** Stands for the volumes and for the containers' own file systems. */
  readonly folder: string;
  /** host:port */
  readonly databaseServer: string;
  readonly portOf: ReadonlyMap<string, number>;
}

/** A free port for each service that listens. */
export async function freePorts({ services }: ComposeFile): Promise<Map<string, number>> {
  const names = Object.keys(services).filter((name) => services[name]?.environment.PORT !== undefined);
  const servers = await Promise.all(names.map(() => listenAnywhere()));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return new Map(names.map((name, index) => [name, ports[index] as number]));
}

/** The one place where what is true among containers becomes what is true on this machine. */
export function localText(text: string, { services }: ComposeFile, place: LocalPlace): string {
  let local = text
    .replaceAll('jinqiao', place.prefix)
    .replaceAll('0.0.0.0', '127.0.0.1')
    .replaceAll(`@${DATABASE_SERVICE}:3306`, `@${place.databaseServer}`);
  for (const [name, port] of place.portOf) {
    local = local.replaceAll(`//${name}:${services[name]?.environment.PORT}`, `//127.0.0.1:${port}`);
  }
  return local;
}

/** What Compose would start for a service, for this machine. */
export function localPart(name: string, compose: ComposeFile, image: Image, place: LocalPlace): PartCommand {
  const service = compose.services[name];
  if (!service?.command || !service.healthcheck) throw new Error(`${name} has no command or no health check`);
  return { ...localCommand(name, service.command, compose, image, place), name, healthCheck: service.healthcheck.test };
}

/** What `docker compose run` would run with a command in the place of a service's own, for this machine. */
export function localCommand(name: string, command: readonly string[], compose: ComposeFile, image: Image, place: LocalPlace): LocalCommand {
  const service = compose.services[name];
  const environment: Record<string, string> = {};
  for (const [variable, value] of Object.entries({ ...image.environment, ...service?.environment })) {
    environment[variable] = localText(value, compose, place);
  }
  environment.PORT = String(place.portOf.get(name));
  const dataPath = image.environment.JINQIAO_DATA ?? '';
  const volume = service?.volumes?.map((each) => each.split(':')).find(([, path]) => path === dataPath)?.[0];
  environment.JINQIAO_DATA = join(place.folder, volume ?? `container-${name}`);
  return { argv: [...image.entrypoint, ...command], environment };
}

function listenAnywhere(): Promise<ReturnType<typeof createServer>> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
