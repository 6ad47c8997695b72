import { StartupError, quoteValue } from '../../../schema';
import { RESPONSE_BYTES } from './answer/response-bytes';
import { TIME_BUDGET } from './answer/time-budget';
import { ADDRESS_BURST, ADDRESS_RATE } from './arrival/address-rate';
import { ANONYMOUS_COST_BURST, ANONYMOUS_COST_RATE, PRINCIPAL_COST_BURST, PRINCIPAL_COST_RATE } from './arrival/cost-rate';
import { ADDRESS_CONCURRENT_REQUESTS, CONCURRENT_REQUESTS } from './arrival/concurrent-requests';
import { EVENT_LOOP_DELAY } from './arrival/event-loop-delay';
import { ANONYMOUS_BURST, ANONYMOUS_RATE, PORTAL_BURST, PORTAL_RATE, PRINCIPAL_BURST, PRINCIPAL_RATE } from './arrival/principal-rate';
import { BODY_BYTES } from './body/body-bytes';
import { JSON_DEPTH } from './body/json-depth';
import { JSON_LIST_LENGTH } from './body/json-list-length';
import { JSON_STRING_LENGTH } from './body/json-string-length';
import { JSON_VALUES } from './body/json-values';
import { NO_BATCHES, STRICT_JSON } from './body/strict-json';
import { URL_BYTES } from './body/url-bytes';
import { HEADERS_TIMEOUT, HEADER_BYTES } from './connection';
import { ALIASES } from './document/aliases';
import { CIRCULAR_FRAGMENTS } from './document/circular-fragments';
import { NESTING, TOKENS } from './document/count-tokens';
import { FRAGMENTS, OPERATIONS, VARIABLES } from './document/definition-counts';
import { DEPTH } from './document/depth';
import { DIRECTIVES, DIRECTIVES_PER_FIELD } from './document/directives';
import { INTROSPECTION, INTROSPECTION_DEPTH } from './document/introspection';
import { LITERAL_DEPTH, LITERAL_LIST_LENGTH } from './document/literals';
import { REPEATED_FIELDS } from './document/repeated-fields';
import { RESERVED_ALIASES } from './document/reserved-aliases';
import { ROOT_FIELDS } from './document/root-fields';
import { SELECTIONS } from './document/selections';
import { SUGGESTIONS } from './document/suggestions';
import type { Limit, Rule } from './limit';
import { PERSISTED_OPERATIONS } from './persisted/persisted-operations';
import { SAFELIST } from './persisted/safelist';

/** Everything that bounds a request, in the order in which it acts. */
export const LIMIT_LIST = Object.freeze([
  HEADER_BYTES,
  HEADERS_TIMEOUT,
  EVENT_LOOP_DELAY,
  ADDRESS_RATE,
  ADDRESS_BURST,
  CONCURRENT_REQUESTS,
  ADDRESS_CONCURRENT_REQUESTS,
  ANONYMOUS_RATE,
  ANONYMOUS_BURST,
  PORTAL_RATE,
  PORTAL_BURST,
  PRINCIPAL_RATE,
  PRINCIPAL_BURST,
  BODY_BYTES,
  URL_BYTES,
  STRICT_JSON,
  JSON_DEPTH,
  JSON_LIST_LENGTH,
  JSON_STRING_LENGTH,
  JSON_VALUES,
  NO_BATCHES,
  PERSISTED_OPERATIONS,
  SAFELIST,
  TOKENS,
  NESTING,
  OPERATIONS,
  FRAGMENTS,
  VARIABLES,
  CIRCULAR_FRAGMENTS,
  SELECTIONS,
  DEPTH,
  ROOT_FIELDS,
  ALIASES,
  REPEATED_FIELDS,
  DIRECTIVES,
  DIRECTIVES_PER_FIELD,
  LITERAL_DEPTH,
  LITERAL_LIST_LENGTH,
  INTROSPECTION_DEPTH,
  INTROSPECTION,
  RESERVED_ALIASES,
  SUGGESTIONS,
  ANONYMOUS_COST_RATE,
  ANONYMOUS_COST_BURST,
  PRINCIPAL_COST_RATE,
  PRINCIPAL_COST_BURST,
  TIME_BUDGET,
  RESPONSE_BYTES,
] as const);

type Listed = (typeof LIMIT_LIST)[number];
export type LimitName = Extract<Listed, Limit>['name'];

/** The number of every limit, by its name; units are in the list. */
export type Limits = Readonly<Record<LimitName, number>>;

export const DEFAULT_LIMITS: Limits = Object.freeze(
  Object.fromEntries(LIMIT_LIST.flatMap((each) => ('default' in each ? [[each.name, each.default]] : []))) as Limits,
);

/** The defaults with others in their place; refuses what is no whole number from 1 with SETTING_REFUSED. */
export function limitsWith(given: Partial<Limits>): Limits {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(DEFAULT_LIMITS, name)) {
      throw new StartupError('SETTING_REFUSED', `There is no limit ${quoteValue(name)}: allowed are the names that \`jinqiao show limits\` lists.`);
    }
    if (!Number.isSafeInteger(value) || value < 1) {
      throw new StartupError('SETTING_REFUSED', `The limit ${name} cannot be ${quoteValue(value)}: allowed are whole numbers from 1.`);
    }
  }
  return { ...DEFAULT_LIMITS, ...given };
}

/** A table in Markdown of each limit: what it refuses with, its number and what it counts, in both languages. */
export function renderLimits(given: Partial<Limits> = {}, entries: readonly (Limit | Rule)[] = LIMIT_LIST): string {
  const values: Readonly<Record<string, number>> = { ...DEFAULT_LIMITS, ...given };
  const rows = entries.map((entry, index) => {
    const number = 'default' in entry ? `${groupDigits(values[entry.name] ?? entry.default)} ${entry.unit}` : 'always';
    const { code, status } = entry.refusal;
    return [String(index + 1), entry.name, number, code === null ? String(status) : `${status} ${code}`, entry.text.en, entry.text.zh];
  });
  const head = ['#', 'Limit 限度', 'Allowed 允许', 'Refused with 拒绝', 'What is counted', '说明'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}
