type Numbers = Int32Array | Float64Array;

/** A list of numbers for every row, all in one array: the list of a row lies from start(row) to end(row). */
export class NumberLists<A extends Numbers> {
  private constructor(
    readonly values: A,
    private readonly starts: Uint32Array,
  ) {}

  static of<A extends Numbers>(lists: readonly (readonly number[])[], create: (length: number) => A): NumberLists<A> {
    const starts = new Uint32Array(lists.length + 1);
    for (const [row, list] of lists.entries()) starts[row + 1] = (starts[row] ?? 0) + list.length;
    const values = create(starts[lists.length] ?? 0);
    for (const [row, list] of lists.entries()) values.set(list, starts[row]);
    return new NumberLists(values, starts);
  }

  start(row: number): number {
    return this.starts[row] ?? 0;
  }

  end(row: number): number {
    return this.starts[row + 1] ?? 0;
  }
}
