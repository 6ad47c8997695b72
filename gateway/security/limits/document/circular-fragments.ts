import type { FragmentDefinitionNode } from 'graphql';
import { boundText } from '../../../../schema';
import { HttpRefusal } from '../../../http';
import type { Rule } from '../limit';
import { type Definitions, spreadNames } from './definitions';

export const CIRCULAR_FRAGMENTS: Rule = Object.freeze({
  name: 'circularFragments',
  refusal: { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' } as const,
  text: { en: 'A fragment that spreads itself, directly or through others, is refused.', zh: '直接或间接展开自身的片段被拒绝。' },
});

/** A fragment on the way, with what it spreads and has not been looked at. */
interface Step {
  readonly name: string;
  readonly ahead: string[];
}

/**
 * The fragments in an order in which each stands after all that it spreads; throws where there is
 * none. By a stack of its own: a chain of fragments may be as long as the document.
 */
export function fragmentsInOrder({ fragments }: Definitions): FragmentDefinitionNode[] {
  const ordered: FragmentDefinitionNode[] = [];
  const done = new Set<string>();
  for (const first of fragments.keys()) {
    const way: Step[] = done.has(first) ? [] : [step(fragments, first)];
    const onWay = new Set(way.map(({ name }) => name));
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const next = last.ahead.pop();
      if (next === undefined) {
        const fragment = fragments.get(last.name);
        if (fragment) ordered.push(fragment);
        done.add(last.name);
        onWay.delete(last.name);
        way.pop();
      } else if (onWay.has(next)) {
        throw circular(way, next);
      } else if (!done.has(next) && fragments.has(next)) {
        way.push(step(fragments, next));
        onWay.add(next);
      }
    }
  }
  return ordered;
}

function step(fragments: Definitions['fragments'], name: string): Step {
  const fragment = fragments.get(name);
  return { name, ahead: fragment ? [...new Set(spreadNames(fragment.selectionSet))] : [] };
}

function circular(way: readonly Step[], name: string): HttpRefusal {
  const circle = way.slice(way.findIndex((each) => each.name === name) + 1).map((each) => each.name);
  const through = circle.length === 0 ? '' : `, through ${boundText(circle.join(', '))}`;
  return new HttpRefusal(400, 'GRAPHQL_VALIDATION_FAILED', `Fragment ${boundText(name)} spreads itself${through}.`);
}
