import type { Sliced } from '../../chassis';

const RUN_LENGTH = 1_000;

/** Items of which no two are equal in their order; may be left after every thousand. */
export function* sortSliced<T>(items: readonly T[], compare: (a: T, b: T) => number): Sliced<T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += RUN_LENGTH) {
    runs.push(items.slice(at, at + RUN_LENGTH).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const longer: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) longer.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = longer;
  }
  return runs[0] ?? [];
}

function* merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Sliced<T[]> {
  const merged: T[] = [];
  let [at, other] = [0, 0];
  while (at < left.length || other < right.length) {
    const isLeft = other >= right.length || (at < left.length && compare(left[at] as T, right[other] as T) < 0);
    merged.push((isLeft ? left[at] : right[other]) as T);
    if (isLeft) at += 1;
    else other += 1;
    if (merged.length % RUN_LENGTH === 0) yield;
  }
  return merged;
}
