/** Where a product stands in a list: by text, group and number, then by lot, then by id, each ascending. Ids differ, so the order is total. */
export interface Position {
  readonly text: string;
  readonly group: number;
  readonly number: number;
  readonly lot: number;
  readonly id: string;
}

export function comparePositions(a: Position, b: Position): number {
  if (a.text !== b.text) return a.text < b.text ? -1 : 1;
  if (a.group !== b.group) return a.group < b.group ? -1 : 1;
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  if (a.lot !== b.lot) return a.lot < b.lot ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
