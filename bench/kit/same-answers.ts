import { isDeepStrictEqual } from 'node:util';
import { askWhole } from './ask';
import type { GraphqlRequest } from './load';
import type { Variant } from './rounds';

type Compared = Pick<Variant, 'title' | 'target'>;

/** Throws where an answer of one is not that of the first, or has errors; `extensions.cost` may differ. */
export async function requireSameAnswers(variants: readonly Compared[], requests: readonly GraphqlRequest[]): Promise<void> {
  const [first, ...others] = variants;
  if (!first) return;
  for (const request of requests) {
    const expected = withoutCost(await askWhole(first.target, request));
    requireData(first, expected);
    for (const other of others) {
      const answer = withoutCost(await askWhole(other.target, request));
      if (isDeepStrictEqual(answer, expected)) continue;
      throw new Error(`${other.title} does not answer as ${first.title} to ${JSON.stringify(request.variables)}: ${excerpt(answer)} instead of ${excerpt(expected)}`);
    }
  }
}

function withoutCost(answer: unknown): unknown {
  const { extensions, ...rest } = answer as { extensions?: Record<string, unknown> };
  const others = Object.entries(extensions ?? {}).filter(([name]) => name !== 'cost');
  return others.length === 0 ? rest : { ...rest, extensions: Object.fromEntries(others) };
}

function requireData({ title }: Compared, answer: unknown): void {
  const { data, errors } = answer as { data?: unknown; errors?: unknown };
  if (!data || errors) throw new Error(`${title} answers ${excerpt(answer)}`);
}

function excerpt(answer: unknown): string {
  return JSON.stringify(answer).slice(0, 500);
}
