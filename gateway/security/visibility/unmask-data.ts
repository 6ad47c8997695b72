import { GraphQLError, type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { type Principal, refusalOf } from '../../../schema';
import type { DeniedShape } from './denied-shape';

type Data = Readonly<Record<string, unknown>>;

export interface Unmasked {
  readonly data: Data | null;
  /** One for each place, at most 100 and then one that counts the others. */
  readonly errors: readonly GraphQLError[];
}

const MAX_ERRORS = 100;

/**
 * Puts null in the place of each alias, with an error at its path, and nulls whatever may not hold
 * a null, up to the nearest that may. An error keeps its own path also where a null swallowed it.
 * What the answer shares with `data` is not copied.
 */
export function unmaskData(data: Data | null, shape: DeniedShape, principal: Principal): Unmasked {
  const unmasking = new Unmasking(principal);
  return { data: data && unmasking.object(data, shape), errors: unmasking.errors() };
}

class Unmasking {
  readonly #path: (string | number)[] = [];
  readonly #errors: GraphQLError[] = [];
  #untold = 0;

  constructor(private readonly principal: Principal) {}

  errors(): readonly GraphQLError[] {
    const message = `Of ${this.#untold} more fields the same is true.`;
    const { code } = refusalOf('', this.principal);
    return this.#untold === 0 ? this.#errors : [...this.#errors, new GraphQLError(message, { extensions: { code } })];
  }

  object(given: Data, shape: DeniedShape): Data | null {
    // A client may call a field __proto__.
    const answer: Record<string, unknown> = Object.create(null);
    const denied = new Set<string>();
    let holdsForbiddenNull = false;
    for (const [key, value] of Object.entries(given)) {
      const field = shape.denied.get(key);
      if (field) {
        const { coordinate, responseKey, type } = field;
        if (!denied.has(responseKey)) this.#report(coordinate, responseKey);
        denied.add(responseKey);
        answer[responseKey] = null;
        holdsForbiddenNull ||= isNonNullType(type);
      } else if (!denied.has(key)) {
        // A field seen through one type and denied through another is denied, whichever comes first.
        const leading = shape.leading.get(key);
        const own = leading ? this.#at(key, () => this.#value(value, leading.type, leading.shape())) : value;
        answer[key] = own;
        holdsForbiddenNull ||= own === null && leading !== undefined && isNonNullType(leading.type);
      }
    }
    return holdsForbiddenNull ? null : answer;
  }

  /** Null in place of what holds a null that it may not; whether the value itself may be null is for its holder. */
  #value(value: unknown, type: GraphQLOutputType, shape: DeniedShape): unknown {
    if (value === null || value === undefined) return null;
    if (isNonNullType(type)) return this.#value(value, type.ofType, shape);
    if (!isListType(type)) return this.object(value as Data, shape);
    const item: GraphQLOutputType = type.ofType;
    const items = (value as readonly unknown[]).map((each, index) => this.#at(index, () => this.#value(each, item, shape)));
    return isNonNullType(item) && items.includes(null) ? null : items;
  }

  #at<T>(step: string | number, visit: () => T): T {
    this.#path.push(step);
    const result = visit();
    this.#path.pop();
    return result;
  }

  #report(coordinate: string, responseKey: string): void {
    if (this.#errors.length === MAX_ERRORS) {
      this.#untold += 1;
      return;
    }
    const { code, message } = refusalOf(coordinate, this.principal);
    this.#errors.push(new GraphQLError(message, { path: [...this.#path, responseKey], extensions: { code } }));
  }
}
