import type { Principal } from '../../../schema';

/** How far a principal sees among enterprises, projects and needs. */
export type Horizon =
  | { readonly kind: 'nothing' }
  /** Every enterprise and project, no figures, no needs. */
  | { readonly kind: 'directory' }
  /** What belongs to one enterprise, and the government's own projects. */
  | { readonly kind: 'own'; readonly uscc: string }
  /** The directory, the needs that are shared with a bank, and the figures of whoever shares one. */
  | { readonly kind: 'shared'; readonly bank: string }
  | { readonly kind: 'everything' };

const NOTHING: Horizon = Object.freeze({ kind: 'nothing' });

/** The per-object rules' one table. */
export function horizonOf({ bank, enterprise, kind }: Principal): Horizon {
  switch (kind) {
    case 'portal':
      return { kind: 'directory' };
    case 'enterprise':
      return enterprise === null ? NOTHING : { kind: 'own', uscc: enterprise };
    case 'bank':
      return bank === null ? NOTHING : { kind: 'shared', bank };
    case 'officer':
    case 'auditor':
      return { kind: 'everything' };
    case 'anonymous':
    case 'operator':
      return NOTHING;
    default:
      return unreachable(kind);
  }
}

function unreachable(kind: never): never {
  throw new Error(`unexpected kind of principal ${JSON.stringify(kind)}`);
}
