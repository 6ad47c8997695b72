import type { ContractFields } from '../../../../schema';
import type { ItemPair } from '../../../../subgraphs/offers/product-diff/natural-keys';
import type { ProductChange, Step } from '../../../../subgraphs/offers/product-diff/diff-products';

interface Part {
  readonly steps: readonly Step[];
  readonly before: unknown;
  readonly after: unknown;
}

type Members = Record<string, unknown>;

/** The terms that a diff leads to from a version; the independent way back of the diff. */
export function applyChanges(from: ContractFields, changes: readonly ProductChange[]): unknown {
  return applied(from, changes);
}

function applied(value: unknown, parts: readonly Part[]): unknown {
  const whole = parts.find(({ steps }) => steps.length === 0);
  if (whole) return whole.after;
  return Array.isArray(value) ? listWith(value, parts) : objectWith((value ?? {}) as Members, parts);
}

function objectWith(value: Members, parts: readonly Part[]): Members {
  const names = new Set(parts.map(({ steps }) => steps[0] as string));
  return { ...value, ...Object.fromEntries([...names].map((name) => [name, applied(value[name], below(parts, (step) => step === name))])) };
}

function listWith(items: readonly unknown[], parts: readonly Part[]): unknown[] {
  const pairs = [...new Set(parts.map(({ steps }) => steps[0] as ItemPair))];
  const order = parts.find(({ steps }) => (steps[0] as ItemPair).text === '[*]');
  const changed = new Map(pairs.filter(({ from }) => from !== null).map((pair) => [pair.from, applied(items[pair.from ?? -1], below(parts, (step) => step === pair))]));
  const stay = items.map((item, index) => (changed.has(index) ? changed.get(index) : item)).map((item, index) => ({ item, index })).filter(({ item }) => item !== null);
  const result = order ? reordered(stay, order) : stay.map(({ item }) => item);
  for (const pair of pairs.filter(({ from, text }) => from === null && text !== '[*]').sort((a, b) => (a.to ?? 0) - (b.to ?? 0))) {
    result.splice(pair.to ?? 0, 0, applied(null, below(parts, (step) => step === pair)));
  }
  return result;
}

/** What stays stands, before and after, in the orders that the change states. */
function reordered(stay: readonly { readonly item: unknown }[], { after, before }: Part): unknown[] {
  const old = before as readonly string[];
  return (after as readonly string[]).map((text) => stay[old.indexOf(text)]?.item);
}

function below(parts: readonly Part[], isStep: (step: Step | undefined) => boolean): Part[] {
  return parts.filter(({ steps }) => isStep(steps[0])).map((part) => ({ ...part, steps: part.steps.slice(1) }));
}
