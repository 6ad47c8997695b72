import type { Pricing } from './explained-offer';

const CLASSES: readonly Pricing[] = ['POINT', 'BOUNDED', 'UNBOUNDED', 'NOT_PRICED', 'INELIGIBLE'];
const HEADS: Readonly<Record<Pricing, string>> = Object.freeze({
  POINT: 'a point',
  BOUNDED: 'a bounded range',
  UNBOUNDED: 'an unbounded range',
  NOT_PRICED: 'not priced, explained',
  INELIGIBLE: 'ineligible',
});

/** Offers counted by a key and by how far they are priced; as a table of Markdown, rows as they were first met. */
export class PricingCounts {
  private readonly rows = new Map<string, Map<Pricing, number>>();

  add(key: string, pricing: Pricing): void {
    const row = this.rows.get(key) ?? new Map<Pricing, number>();
    this.rows.set(key, row.set(pricing, (row.get(pricing) ?? 0) + 1));
  }

  table(head: string): string {
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    return [
      line([head, ...CLASSES.map((each) => HEADS[each]), 'offers']),
      line(['---', ...CLASSES.map(() => '---:'), '---:']),
      ...[...this.rows].map(([key, row]) => {
        const counts = CLASSES.map((each) => row.get(each) ?? 0);
        return line([key, ...counts, counts.reduce((sum, count) => sum + count, 0)]);
      }),
    ].join('\n');
  }
}
