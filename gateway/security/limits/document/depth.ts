import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';
import type { ExpandedField } from './expand';

export const DEPTH = defineLimit({
  name: 'depth',
  default: 16,
  unit: 'levels',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Fields within each other, through fragments; a field of the root is level 1.', zh: '字段嵌套层数，穿过片段计算；根字段为第 1 层。' },
});

export function checkDepth(fields: readonly ExpandedField[], allowed: number): void {
  const value = fields.reduce((deepest, { depth }) => Math.max(deepest, depth), 0);
  if (value > allowed) throw limitExceeded(DEPTH, { what: `The document has ${value} levels of fields`, value, allowed });
}
