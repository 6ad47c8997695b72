import type { Clock } from '../clock';

const AT_MOST_EVERY_MS = 10_000;

/** Says why calls are refused, in one line at a time: whoever is refused must not be able to fill a disk. */
export class RefusalLog {
  #quietUntilMs = 0;
  #unsaid = 0;

  constructor(
    private readonly subgraph: string,
    private readonly clock: Clock,
    private readonly log: (message: string) => void,
  ) {}

  tell(why: string): void {
    const nowMs = Date.parse(this.clock());
    if (nowMs < this.#quietUntilMs) {
      this.#unsaid += 1;
      return;
    }
    const others = this.#unsaid === 0 ? '' : ` (${this.#unsaid} more were refused since the last line)`;
    this.log(`${this.subgraph} refused a call: ${why}${others}`);
    this.#unsaid = 0;
    this.#quietUntilMs = nowMs + AT_MOST_EVERY_MS;
  }
}
