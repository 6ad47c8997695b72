/** What a start has opened, to be closed again: where the rest of the start fails, and when it ends. */
export class Closers {
  private readonly closers: (() => Promise<void>)[] = [];

  add(...closers: (() => Promise<void>)[]): void {
    this.closers.push(...closers);
  }

  /** The last that was opened first, each once. */
  async close(): Promise<void> {
    for (const close of this.closers.splice(0).reverse()) await close();
  }
}
