import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';
import type { ExpandedField } from './expand';

export const ROOT_FIELDS = defineLimit({
  name: 'rootFields',
  default: 16,
  unit: 'fields',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Fields at the root of one operation with its fragments expanded.', zh: '展开片段后单个操作的根字段数。' },
});

/** Of a fragment that nothing spreads, its outermost fields count as such. */
export function checkRootFields(fields: readonly ExpandedField[], allowed: number): void {
  const perRoot = new Map<number, number>();
  for (const { parent, root } of fields) if (parent === null) perRoot.set(root, (perRoot.get(root) ?? 0) + 1);
  const value = Math.max(0, ...perRoot.values());
  if (value > allowed) throw limitExceeded(ROOT_FIELDS, { what: `An operation has ${value} fields at its root`, value, allowed });
}
