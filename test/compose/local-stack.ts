import { type Ending, stopAll } from '../../bench/kit/part-process';
import { until } from '../../bench/kit/until';
import { type ComposeFile, startOrder } from './compose-file';
import type { Image } from './image';
import { DATABASE_SERVICE, type LocalPlace, localCommand, localPart } from './local-mapping';
import { LocalPart, runLocally } from './local-part';

const HEALTHY_TIMEOUT_MS = 60_000;
/** The compose file's stop_grace_period. */
const STOP_TIMEOUT_MS = 15_000;

/** The services of a compose file as processes, all but the database, which already runs. */
export class LocalStack {
  /** Names in the order in which they were started. */
  readonly started: string[] = [];
  readonly #parts = new Map<string, LocalPart>();
  #isStopped = false;

  constructor(
    private readonly compose: ComposeFile,
    private readonly image: Image,
    private readonly place: LocalPlace,
  ) {}

  /** Starts each service as soon as all it depends on is healthy; resolves when all are. */
  async start(): Promise<void> {
    const { services } = this.compose;
    const healthy = new Map<string, Promise<void>>([[DATABASE_SERVICE, Promise.resolve()]]);
    for (const name of startOrder(services)) {
      if (name === DATABASE_SERVICE) continue;
      const dependencies = Object.keys(services[name]?.depends_on ?? {}).map((each) => healthy.get(each));
      healthy.set(name, Promise.all(dependencies).then(() => this.startOne(name)));
    }
    await Promise.all(healthy.values());
  }

  /** Starts one service, in the place of the process that it had, and waits for its health. */
  async startOne(name: string): Promise<void> {
    await this.kill(name);
    if (this.#isStopped) return;
    const part = new LocalPart(localPart(name, this.compose, this.image, this.place));
    this.#parts.set(name, part);
    this.started.push(name);
    await until(`${name} was healthy`, HEALTHY_TIMEOUT_MS, async () => {
      await part.requireRunning();
      return (await part.isHealthy()) ? true : null;
    });
  }

  /** `docker compose run` with a command in the place of the service's own: what that wrote to stdout. */
  run(name: string, command: readonly string[]): Promise<string> {
    return runLocally(localCommand(name, command, this.compose, this.image, this.place));
  }

  url(name: string): string {
    return `http://127.0.0.1:${this.place.portOf.get(name)}`;
  }

  async kill(name: string): Promise<void> {
    const part = this.#parts.get(name);
    part?.signal('SIGKILL');
    await part?.exit;
  }

  /** Stops all that runs; what each ended with. */
  stop(): Promise<Readonly<Record<string, Ending>>> {
    this.#isStopped = true;
    return stopAll([...this.#parts.values()], STOP_TIMEOUT_MS);
  }
}
