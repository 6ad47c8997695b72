import type { PrincipalKind } from '../../../../schema';
import type { Rule } from '../limit';
import type { Manifest } from './manifest';

export const SAFELIST: Rule = Object.freeze({
  name: 'safelist',
  refusal: { status: 403, code: 'OPERATION_NOT_LISTED' } as const,
  text: {
    en: 'Where a manifest is set: anonymous clients and portals may run its operations alone.',
    zh: '设置了操作清单时：匿名客户端与门户只能执行清单内的操作。',
  },
});

/** Operations beyond which some kinds of principals may run nothing. */
export interface Safelist {
  readonly manifest: Manifest;
  readonly kinds: readonly PrincipalKind[];
}

export const DEFAULT_SAFELIST_KINDS: readonly PrincipalKind[] = Object.freeze(['anonymous', 'portal'] as const);
