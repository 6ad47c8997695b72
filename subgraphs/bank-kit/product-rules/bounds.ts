import { PRODUCT_LIMITS, mostItems, productId } from '../../../schema';
import { type Bounds, isWholeText, outOfBounds } from '../../chassis';
import { type ProductRule, violation } from './rule';

const { idLength, nameLength, rawTextLength, textLength } = PRODUCT_LIMITS;

/** By the name of the field, wherever it stands. */
const TEXT_LENGTHS: Readonly<Record<string, number>> = Object.freeze({ code: nameLength, name: nameLength, rawText: rawTextLength });

const BOUNDS: Bounds = Object.freeze({ textLength: (name: string) => TEXT_LENGTHS[name] ?? textLength, listItems: mostItems });

export const boundsRule: ProductRule = {
  title: 'bounds its texts and lists',
  violations: ({ own, terms }) => [...outOfBounds(terms, BOUNDS), ...outOfBounds(own, BOUNDS)],
};

export const namesRule: ProductRule = {
  title: 'has a name, and a code that an id can be made of',
  violations: ({ profile, terms: { code, name } }) => [
    ...(name.trim() === '' ? [violation('name', name, 'a text that is not blank')] : []),
    ...(code.trim() === '' || code !== code.trim() ? [violation('code', code, 'a text without space around it')] : []),
    ...(isWholeText(code) && productId(profile.code, code).length > idLength
      ? [violation('code', code, `a code whose id, "${profile.code}:" and the code percent-encoded, has at most ${idLength} characters`)]
      : []),
  ],
};
