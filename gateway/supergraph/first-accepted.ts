/** Opens once, with success or with an error; whoever waits is told, before or after. */
export class FirstAccepted {
  #settle: { resolve: () => void; reject: (error: Error) => void } | null = null;
  readonly #settled: Promise<void>;
  #isAccepted = false;

  constructor() {
    this.#settled = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // That nobody waits is no fault: the rejection is for those who do.
    this.#settled.catch(() => undefined);
  }

  get isAccepted(): boolean {
    return this.#isAccepted;
  }

  accepted(): void {
    this.#isAccepted = true;
    this.#settle?.resolve();
  }

  /** Without effect after `accepted`. */
  failed(error: Error): void {
    this.#settle?.reject(error);
  }

  async wait(timeoutMs?: number): Promise<void> {
    if (timeoutMs === undefined) return this.#settled;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`No supergraph within ${timeoutMs} ms.`)), timeoutMs);
    });
    try {
      await Promise.race([this.#settled, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
