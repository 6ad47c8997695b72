import type { Audience } from './audience';
import { VISIBILITY_ROWS } from './rows';
import type { VisibilityRows } from './rows/visibility-rows';

/** One cell block of the table: for whom one field of one type is. Names of banks' rows have placeholders. */
export interface VisibilityRow {
  readonly type: string;
  readonly field: string;
  readonly audience: Audience;
}

/** The rows one by one, by type; throws where a field stands twice. */
export function readRows(chapters: readonly VisibilityRows[]): readonly VisibilityRow[] {
  const rows = chapters.flatMap((chapter) =>
    Object.entries(chapter).flatMap(([type, audiences]) =>
      (Object.entries(audiences) as [Audience, string][]).flatMap(([audience, names]) =>
        names.split(' ').map((field): VisibilityRow => ({ type, field, audience })),
      ),
    ),
  );
  const seen = new Set<string>();
  for (const { field, type } of rows) {
    const coordinate = `${type}.${field}`;
    if (seen.has(coordinate)) throw new Error(`the visibility table has two rows for ${coordinate}`);
    seen.add(coordinate);
  }
  return Object.freeze(rows);
}

/** The whole table: field × audience for every subgraph. */
export const VISIBILITY_TABLE: readonly VisibilityRow[] = readRows(VISIBILITY_ROWS);

/** Names of the fields of a type that are for an audience. */
export function fieldsFor(type: string, audience: Audience): string[] {
  return VISIBILITY_TABLE.filter((row) => row.type === type && row.audience === audience).map(({ field }) => field);
}
