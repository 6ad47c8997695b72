import type { Sliced } from '../../../chassis';

/** Lists of whole numbers, one after another in one array: the list of a key lies from starts[key] to starts[key + 1]. */
export interface NumberGroups {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** May be left after every list. */
export function* groupNumbers(lists: readonly (readonly number[])[]): Sliced<NumberGroups> {
  const starts = new Uint32Array(lists.length + 1);
  for (const [key, list] of lists.entries()) starts[key + 1] = (starts[key] ?? 0) + list.length;
  const values = new Uint32Array(starts[lists.length] ?? 0);
  for (const [key, list] of lists.entries()) {
    values.set(list, starts[key]);
    yield;
  }
  return { starts, values };
}
