import type { ContractFields, TypedUnknown } from '../../../schema';

type Doubted = Pick<ContractFields, 'unknowns'>;

/** `amount.maximum` is part of `amount`, and `rates[0].kind` of `rates[0]` and of `rates`. */
function isPartOf(part: string, whole: string): boolean {
  return part === whole || part.startsWith(`${whole}.`) || part.startsWith(`${whole}[`);
}

/**
 * What the source leaves open about an item of a list, as `criteria[2]`: about the item itself, or
 * about the parts named, or about any part where none are. What is merely unparsed beside an item
 * (`UNPARSED` of the item itself) is more than the contract asks, and takes nothing from it.
 */
export function doubtsOf({ unknowns }: Doubted, item: string, parts?: readonly string[]): TypedUnknown[] {
  return unknowns.filter(({ field, reason }) => {
    if (field === item) return reason !== 'UNPARSED';
    return parts ? parts.some((part) => field === `${item}.${part}`) : isPartOf(field, item);
  });
}

/** Whether the source leaves open a field, a part of it, or what it is part of. */
export function isLeftOpen({ unknowns }: Doubted, path: string): boolean {
  return unknowns.some(({ field }) => isPartOf(field, path) || isPartOf(path, field));
}
