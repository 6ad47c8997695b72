import type { ContractFields, TypedUnknown } from '../../../schema';

type Doubted = Pick<ContractFields, 'unknowns'>;

/** `amount.maximum` is part of `amount`, and `rates[0].kind` of `rates[0]` and of `rates`. */
function isPartOf(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
}

/** What the source leaves open about a contract field or a part of it, as `criteria[2]`. */
export function doubtsWithin({ unknowns }: Doubted, path: string): TypedUnknown[] {
  return unknowns.filter(({ field }) => isPartOf(field, path));
}

/** Whether the source leaves open a field, a part of it, or what it is part of. */
export function isLeftOpen({ unknowns }: Doubted, path: string): boolean {
  return unknowns.some(({ field }) => isPartOf(field, path) || isPartOf(path, field));
}
