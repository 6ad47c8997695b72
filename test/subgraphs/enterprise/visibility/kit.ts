import type { Caller } from '../../../../schema';
import { BEEF_COOPERATIVE, DAIRY } from '../../../../subgraphs/enterprise/data/enterprises';
import { callerOf } from '../../../kit/callers';

/** One of every kind of principal; the dairy shares with abc, the cattle breeders with rcb and mengyin. */
export const CALLERS = {
  anonymous: callerOf('anonymous'),
  offersPart: callerOf('anonymous', { part: 'offers' }),
  operator: callerOf('operator'),
  portal: callerOf('portal'),
  dairy: callerOf('enterprise', { enterprise: DAIRY.uscc }),
  beef: callerOf('enterprise', { enterprise: BEEF_COOPERATIVE.uscc }),
  /** An enterprise that is in no directory. */
  stranger: callerOf('enterprise', { enterprise: '91100000100003962T' }),
  nameless: callerOf('enterprise'),
  abc: callerOf('bank', { bank: 'abc' }),
  rcb: callerOf('bank', { bank: 'rcb' }),
  /** A bank with which nothing is shared. */
  newcomer: callerOf('bank', { bank: 'newcomer' }),
  codeless: callerOf('bank'),
  officer: callerOf('officer'),
  auditor: callerOf('auditor'),
} as const satisfies Readonly<Record<string, Caller>>;

export type CallerName = keyof typeof CALLERS;

/** `path CODE` of every error. */
export function refusalsOf(errors: readonly { readonly path?: readonly (string | number)[]; readonly extensions: { readonly code?: unknown } }[]): string[] {
  return errors.map(({ extensions, path }) => `${path?.join('.') ?? ''} ${String(extensions.code)}`);
}
