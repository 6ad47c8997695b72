import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';
import type { ExpandedField } from './expand';

export const ALIASES = defineLimit({
  name: 'aliases',
  default: 64,
  unit: 'aliases',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Aliases of a document with its fragments expanded, those of `__typename` counted too.', zh: '展开片段后文档中的别名数，含 `__typename` 的别名。' },
});

export function checkAliases(fields: readonly ExpandedField[], allowed: number): void {
  const value = fields.filter(({ node }) => node.alias !== undefined).length;
  if (value > allowed) throw limitExceeded(ALIASES, { what: `The document has ${value} aliases`, value, allowed });
}
