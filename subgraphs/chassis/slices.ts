/**
 * Work that can be left and gone on with: a generator that yields wherever it may be left. Run at once
 * where nobody waits, and in slices where requests are answered meanwhile.
 */
export type Sliced<T> = Generator<void, T, void>;

/** Far below what a request may notice. */
const SLICE_MS = 1;

export function runAtOnce<T>(work: Sliced<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Lets the event loop turn whenever a slice is used up. */
export async function runInSlices<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = work.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await turnOfTheLoop();
  }
}

/** Every item mapped, in slices. */
export function mapInSlices<T, R>(items: readonly T[], map: (item: T, index: number) => R): Promise<R[]> {
  return runInSlices(mapSliced(items, map));
}

function* mapSliced<T, R>(items: readonly T[], map: (item: T, index: number) => R): Sliced<R[]> {
  const mapped: R[] = [];
  for (const [index, item] of items.entries()) {
    mapped.push(map(item, index));
    yield;
  }
  return mapped;
}

/** What waits (requests, answers of others) goes first. */
export function turnOfTheLoop(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
