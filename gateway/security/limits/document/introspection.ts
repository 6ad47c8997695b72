import { type Principal, type Scope, refusalOf } from '../../../../schema';
import { HttpRefusal } from '../../../http';
import { LIMIT_EXCEEDED, type Rule, defineLimit, limitExceeded } from '../limit';
import type { ExpandedField } from './expand';

export const INTROSPECTION: Rule = Object.freeze({
  name: 'introspection',
  refusal: { status: 403, code: 'FORBIDDEN' } as const,
  text: {
    en: '`__schema` and `__type` are for principals with the scope schema:read; who is anonymous gets 401 UNAUTHENTICATED.',
    zh: '`__schema` 与 `__type` 只供具有 schema:read 权限的主体；匿名者得到 401 UNAUTHENTICATED。',
  },
});

export const INTROSPECTION_DEPTH = defineLimit({
  name: 'introspectionDepth',
  default: 2,
  unit: 'lists',
  refusal: LIMIT_EXCEEDED,
  text: {
    en: 'Lists of fields, interfaces, implementations and inputs within each other in introspection.',
    zh: '内省查询中字段、接口、实现和输入列表的嵌套层数。',
  },
});

const SCHEMA_READ: Scope = 'schema:read';
const INTROSPECTION_FIELDS: ReadonlySet<string> = new Set(['__schema', '__type']);
/** The lists of `__Type` that lead back to types, so that each level multiplies. */
const LISTS: ReadonlySet<string> = new Set(['fields', 'interfaces', 'possibleTypes', 'inputFields']);

/** The first introspection field of a document, null where there is none; throws where it is too deep. */
export function checkIntrospectionDepth(fields: readonly ExpandedField[], allowed: number): string | null {
  const lists = new Map<ExpandedField, number>();
  let first: string | null = null;
  for (const field of fields) {
    const name = field.node.name.value;
    const around = field.parent === null ? undefined : lists.get(field.parent);
    if (INTROSPECTION_FIELDS.has(name)) {
      first ??= name;
      lists.set(field, 0);
    } else if (around !== undefined) {
      const value = around + (LISTS.has(name) ? 1 : 0);
      if (value > allowed) throw limitExceeded(INTROSPECTION_DEPTH, { what: `The introspection has ${value} lists within each other`, value, allowed });
      lists.set(field, value);
    }
  }
  return first;
}

export function mayReadSchema({ scopes }: Principal): boolean {
  return scopes.includes(SCHEMA_READ);
}

/** Refuses introspection to whoever may not read the schema: 401 or 403. */
export function requireIntrospection(field: string | null, principal: Principal): void {
  if (field === null || mayReadSchema(principal)) return;
  const { code, message } = refusalOf(`Query.${field}`, principal);
  if (code === 'FORBIDDEN') throw new HttpRefusal(403, code, message);
  throw new HttpRefusal(401, code, message, { headers: { 'www-authenticate': 'Bearer' } });
}
