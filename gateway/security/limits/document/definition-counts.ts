import { HttpRefusal } from '../../../http';
import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';
import type { Definitions } from './definitions';

export const OPERATIONS = defineLimit({
  name: 'operations',
  default: 8,
  unit: 'operations',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Operations of a document, of which a request runs one.', zh: '文档中的操作数，每次请求只执行其中一个。' },
});

export const FRAGMENTS = defineLimit({
  name: 'fragments',
  default: 64,
  unit: 'fragments',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Named fragments of a document: validation compares each with each.', zh: '文档中的具名片段数：校验时两两比较。' },
});

export const VARIABLES = defineLimit({
  name: 'variables',
  default: 64,
  unit: 'variables',
  refusal: LIMIT_EXCEEDED,
  text: { en: 'Variables that one operation defines.', zh: '单个操作定义的变量数。' },
});

export function checkDefinitionCounts(
  { fragments, operations }: Definitions,
  allowed: { readonly operations: number; readonly fragments: number; readonly variables: number },
): void {
  if (operations.some(({ operation }) => operation === 'subscription')) {
    throw new HttpRefusal(400, 'BAD_REQUEST', 'Subscriptions are not served: send a query or a mutation.');
  }
  if (operations.length > allowed.operations) {
    throw limitExceeded(OPERATIONS, { what: `The document has ${operations.length} operations`, value: operations.length, allowed: allowed.operations });
  }
  if (fragments.size > allowed.fragments) {
    throw limitExceeded(FRAGMENTS, { what: `The document has ${fragments.size} fragments`, value: fragments.size, allowed: allowed.fragments });
  }
  const variables = Math.max(0, ...operations.map(({ variableDefinitions = [] }) => variableDefinitions.length));
  if (variables > allowed.variables) {
    throw limitExceeded(VARIABLES, { what: `An operation has ${variables} variables`, value: variables, allowed: allowed.variables });
  }
}
