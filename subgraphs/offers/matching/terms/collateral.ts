import type { CollateralKind } from '../../../../schema';
import { bankJudges, decided, factMissing } from '../outcome';
import type { TermRule } from './term-rule';

/** Support that comes from a third party, which an applicant does not have in its inventory. */
const THIRD_PARTY_KINDS: ReadonlySet<CollateralKind> = new Set<CollateralKind>([
  'GUARANTEE_COMPANY',
  'GOVERNMENT_RISK_FUND',
  'LEADING_ENTERPRISE_GUARANTEE',
  'COOPERATIVE_GUARANTEE',
  'PERSONAL_GUARANTEE',
]);

/**
 * One of the required kinds must be in the applicant's inventory. Whether its value suffices is
 * for the bank to judge; a guarantee of a third party is, too.
 */
export const collateralRule: TermRule = ({ product, need }) => {
  const required = product.collaterals.filter((collateral) => collateral.required);
  if (required.length === 0) return [];
  const kinds = [...new Set(required.map(({ kind }) => kind))];
  const stated = { kind: 'COLLATERAL' as const, required: kinds.join(' | '), clause: required[0]?.clause };
  const { collaterals } = need.applicant;
  const held = collaterals?.filter(({ kind }) => kinds.includes(kind)) ?? [];
  if (held.length > 0) return [bankJudges(stated, held.map(({ kind, value }) => `${kind} ${value ?? '?'}`).join(', '))];
  if (kinds.some((kind) => THIRD_PARTY_KINDS.has(kind))) return [bankJudges(stated)];
  if (collaterals == null) return [factMissing(stated, 'collaterals')];
  return [decided(stated, collaterals.map(({ kind }) => kind).join(', ') || 'none', false)];
};
