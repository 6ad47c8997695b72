/**
 * Runs tasks one after another, in the order given. SQLite has one connection: a transaction that
 * is begun beside another one would be inside it.
 */
export class SerialQueue {
  private tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.tail.then(task);
    this.tail = result.catch(() => undefined);
    return result;
  }
}
