import { boundText } from '../../../../schema';
import { LIMIT_EXCEEDED, defineLimit, limitExceeded } from '../limit';
import type { ExpandedField } from './expand';

export const REPEATED_FIELDS = defineLimit({
  name: 'repeatedFields',
  default: 32,
  unit: 'times',
  refusal: LIMIT_EXCEEDED,
  text: {
    en: 'How often one response name is asked for at one place of the answer, with fragments expanded: validation compares each with each.',
    zh: '展开片段后，在答复同一位置请求同一名称的次数：校验时两两比较。',
  },
});

/** A place of the answer: where fields of one name, however often they are written, are merged into one. */
interface Place {
  readonly inner: Map<string, Place>;
  times: number;
}

/**
 * By place and not by selection set: 32 times a field with 32 times another inside is 1,024 of the
 * inner one at its place, and the pairs that validation compares multiply.
 */
export function checkRepeatedFields(fields: readonly ExpandedField[], allowed: number): void {
  const roots = new Map<number, Place>();
  const placeOf = new Map<ExpandedField, Place>();
  for (const field of fields) {
    const { node, parent, root } = field;
    const around = parent === null ? placeIn(roots, root) : placeOf.get(parent);
    if (!around) continue;
    const name = node.alias?.value ?? node.name.value;
    const place = placeIn(around.inner, name);
    placeOf.set(field, place);
    place.times += 1;
    if (place.times > allowed) {
      const shown = boundText(name);
      throw limitExceeded(REPEATED_FIELDS, { what: `"${shown}" is asked for more than ${allowed} times at one place`, value: place.times, allowed, field: shown });
    }
  }
}

function placeIn<Key>(places: Map<Key, Place>, key: Key): Place {
  let place = places.get(key);
  if (!place) {
    place = { inner: new Map(), times: 0 };
    places.set(key, place);
  }
  return place;
}
