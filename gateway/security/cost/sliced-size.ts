import { codedError } from '../../../schema';
import type { InputPlace } from './input-place';
import { type Price, type Run, capped } from './price';
import type { ListSize } from './read-costs';

export interface Slicing {
  /** `Query.books`, for the sentence of a refusal. */
  readonly coordinate: string;
  readonly listSize: ListSize;
  /** In the order of the slicing arguments. */
  readonly places: readonly InputPlace[];
  readonly defaultListSize: number;
}

/**
 * How many items a field is asked for: what its slicing arguments say, the greatest of several,
 * else what is assumed. A negative number or one that is none says nothing: some servers take it
 * for "all".
 */
export function slicedSize(slicing: Slicing): Price {
  const size = (run: Run): number => {
    const { coordinate, defaultListSize, listSize } = slicing;
    const given = slicing.places.map((place) => place.read(run)).filter((value) => value !== undefined && value !== null);
    if (listSize.requireOneSlicingArgument && slicing.places.length > 0 && given.length !== 1) {
      throw slicingRefused(coordinate, listSize, given.length);
    }
    const sizes = given.map(itemsIn).filter((items) => items !== null);
    return sizes.length > 0 ? Math.max(...sizes) : (listSize.assumedSize ?? defaultListSize);
  };
  return slicing.places.every(({ isConstant }) => isConstant) ? size({ variables: {}, known: [] }) : size;
}

const DIGITS = /^\d+$/;

function itemsIn(value: unknown): number | null {
  if (Array.isArray(value)) return capped(value.length);
  // A scalar of more digits than a number holds is sent as a string.
  const items = typeof value === 'string' && DIGITS.test(value) ? Number(value) : value;
  return typeof items === 'number' && items >= 0 ? capped(Math.ceil(items)) : null;
}

function slicingRefused(coordinate: string, { slicingArguments }: ListSize, given: number): Error {
  const field = `${coordinate}(${slicingArguments.map((path) => path.join('.')).join(', ')})`;
  const allowed = 'exactly one of these arguments';
  return codedError('BAD_USER_INPUT', `${field} cannot have ${given} of its slicing arguments: allowed is ${allowed}.`, {
    field,
    value: String(given),
    allowed,
    http: { status: 400 },
  });
}
