/**
 * Runs tasks one after another, in the order given. SQLite has one connection: a read beside an
 * open transaction would be inside it, and two publications at once would both start from the
 * same graph and the later would undo the earlier.
 */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task);
    this.#tail = result.catch(() => undefined);
    return result;
  }
}

const queues = new WeakMap<object, SerialQueue>();

/** The one queue of a DataSource: whatever reads and writes there waits for the others. */
export function queueOf(dataSource: object): SerialQueue {
  const queue = queues.get(dataSource) ?? new SerialQueue();
  queues.set(dataSource, queue);
  return queue;
}
