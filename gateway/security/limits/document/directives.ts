import { type DocumentNode, type DirectiveNode, visit } from 'graphql';
import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';

export const DIRECTIVES = defineLimit({
  name: 'directives',
  default: 64,
  unit: 'directives',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Directives of a document in all, wherever they stand.', zh: '文档中指令的总数，不论位置。' },
});

export const DIRECTIVES_PER_FIELD = defineLimit({
  name: 'directivesPerField',
  default: 4,
  unit: 'directives',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Directives on one field, fragment, operation or variable.', zh: '单个字段、片段、操作或变量上的指令数。' },
});

export function checkDirectives(document: DocumentNode, allowed: { readonly directives: number; readonly directivesPerField: number }): void {
  let all = 0;
  visit(document, {
    enter(node) {
      const { directives = [] } = node as { readonly directives?: readonly DirectiveNode[] };
      all += directives.length;
      if (directives.length > allowed.directivesPerField) {
        const value = directives.length;
        throw limitExceeded(DIRECTIVES_PER_FIELD, { what: `One field or definition has ${value} directives`, value, allowed: allowed.directivesPerField });
      }
    },
  });
  if (all > allowed.directives) throw limitExceeded(DIRECTIVES, { what: `The document has ${all} directives`, value: all, allowed: allowed.directives });
}
