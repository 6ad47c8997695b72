import type { Verdict } from '../../../schema';
import { undisclosedConditions } from '../matching/criteria/undisclosed-conditions';
import { type MatchContext, matchCriterion } from '../matching/match';
import type { Need } from '../matching/need';
import type { CompiledBank } from './compiled-bank';
import { verdictOf } from '../matching/verdict';
import type { PartPool } from './part-pool';
import type { ProductPart } from './product-parts';

/** From the best to the worst: the verdict on a product is the worst of those on its parts. */
export const VERDICTS: readonly Verdict[] = Object.freeze(['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE', 'INELIGIBLE'] as const);

const WORST = VERDICTS.length - 1;
const NOT_JUDGED = 255;
/** The words of a criterion take longer than its decision, which alone is asked for here. */
const silently = (): string => '';

/** The verdicts on products under one need; each distinct part is judged once, when a product first has it. */
export class PartVerdicts {
  readonly #judged: Uint8Array;

  constructor(
    private readonly pool: PartPool,
    private readonly need: Need,
    private readonly context: MatchContext,
  ) {
    this.#judged = new Uint8Array(pool.size).fill(NOT_JUDGED);
  }

  /** Position in VERDICTS. */
  of({ parts }: CompiledBank, row: number): number {
    const { values } = parts;
    const end = parts.end(row);
    let worst = 0;
    for (let at = parts.start(row); at < end; at += 1) {
      const part = values[at] ?? 0;
      let verdict = this.#judged[part] ?? NOT_JUDGED;
      if (verdict === NOT_JUDGED) verdict = this.#judge(part);
      if (verdict > worst) worst = verdict;
      if (worst === WORST) break;
    }
    return worst;
  }

  #judge(part: number): number {
    const verdict = VERDICTS.indexOf(this.#verdictOn(this.pool.partAt(part)));
    this.#judged[part] = verdict;
    return verdict;
  }

  #verdictOn({ judge, product }: ProductPart): Verdict {
    const { context, need } = this;
    switch (judge) {
      case 'CRITERIA':
        return verdictOf(undisclosedConditions(product));
      case 'CRITERION':
        return verdictOf(product.criteria.map((criterion, index) => matchCriterion(product, criterion, index, need, context, silently)));
      default:
        return verdictOf(judge({ product, need, on: context.on }));
    }
  }
}
