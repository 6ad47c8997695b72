import { type ASTNode, type DocumentNode, Kind, visit } from 'graphql';
import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';

export const LITERAL_DEPTH = defineLimit({
  name: 'literalDepth',
  default: 16,
  unit: 'levels',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Lists and objects within each other in a value written into a document.', zh: '直接写在文档中的值的列表与对象嵌套层数。' },
});

export const LITERAL_LIST_LENGTH = defineLimit({
  name: 'literalListLength',
  default: 1_000,
  unit: 'items',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Of one list or one object written into a document.', zh: '直接写在文档中的单个列表或对象的长度。' },
});

export function checkLiterals(document: DocumentNode, allowed: { readonly literalDepth: number; readonly literalListLength: number }): void {
  let depth = 0;
  visit(document, {
    enter(node) {
      const length = lengthOf(node);
      if (length === null) return;
      depth += 1;
      if (depth > allowed.literalDepth) {
        throw limitExceeded(LITERAL_DEPTH, { what: `A value has ${depth} levels of lists and objects`, value: depth, allowed: allowed.literalDepth });
      }
      if (length > allowed.literalListLength) {
        throw limitExceeded(LITERAL_LIST_LENGTH, { what: `A list or object has ${length} items`, value: length, allowed: allowed.literalListLength });
      }
    },
    leave(node) {
      if (lengthOf(node) !== null) depth -= 1;
    },
  });
}

/** Items of a list or an object written as a value; null of any other node. */
function lengthOf(node: ASTNode): number | null {
  if (node.kind === Kind.LIST) return node.values.length;
  return node.kind === Kind.OBJECT ? node.fields.length : null;
}
