import type { Principal } from '../../../../schema';
import type { Rule } from '../limit';
import { mayReadSchema } from './introspection';

export const SUGGESTIONS: Rule = Object.freeze({
  name: 'suggestions',
  refusal: { status: 400, code: 'GRAPHQL_VALIDATION_FAILED' } as const,
  text: {
    en: 'Validation suggests names ("Did you mean …") to principals with the scope schema:read alone.',
    zh: '校验错误只向具有 schema:read 权限的主体提示相近名称（“Did you mean …”）。',
  },
});

const NAME = '"[^"]{1,200}"';
/** As didYouMean of graphql-js words it. */
const SUGGESTION = new RegExp(` Did you mean (?:[a-z][a-z ]{0,60} )?${NAME}(?:, ${NAME})*(?:,? or ${NAME})?\\?`, 'g');

/** A message of graphql-js without the names that it suggests. */
export function withoutSuggestions(message: string): string {
  return message.replace(SUGGESTION, '');
}

/** A message as a principal may read it. */
export function messageFor(principal: Principal, message: string): string {
  return mayReadSchema(principal) ? message : withoutSuggestions(message);
}
