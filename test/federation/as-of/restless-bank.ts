import { Dice } from '../../../bench/kit/random-needs';
import { type CatalogEntry, createBank } from '../../../subgraphs/bank-kit';
import { catalog } from '../../../subgraphs/banks/abc/catalog';

const PRODUCTS = 14;
const VERSIONS = 7;
const [FIRST, LAST] = ['2023-01-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z'].map(Date.parse) as [number, number];
const DAY_MS = 86_400_000;

/**
 * A bank whose products change at any millisecond: corrected versions that take effect together with
 * those they correct, withdrawals, and what came back after one.
 */
export const RESTLESS_BANK = createBank({
  profile: { code: 'restless', prefix: 'restless', name: '变更银行（示例）', nameEn: 'Restless Bank (sample)', kind: '银行', predecessorCodes: [], illustrative: true },
  fields: [],
  catalog: entries(new Dice(7)),
});

function entries(dice: Dice): CatalogEntry<object>[] {
  return catalog.slice(0, PRODUCTS).flatMap(({ terms }) => {
    let effective = dice.whole(FIRST, LAST - VERSIONS * DAY_MS);
    return Array.from({ length: VERSIONS }, (_each, index): CatalogEntry<object> => {
      const isCorrection = index > 0 && dice.isOneIn(4);
      if (!isCorrection && index > 0) effective = dice.isOneIn(6) ? effective + 1 : dice.whole(effective + 1, LAST);
      return {
        effectiveFrom: new Date(effective).toISOString(),
        recordedAt: new Date(effective + (isCorrection ? index * DAY_MS : 0)).toISOString(),
        backfilled: isCorrection,
        terms: { ...terms, description: `第${index + 1}版`, marketingState: index > 0 && dice.isOneIn(5) ? 'WITHDRAWN' : terms.marketingState },
        own: {},
      };
    });
  });
}
