import { registerEnumType } from 'type-graphql';
import { vocabularyOf } from './define';
import * as codes from './index';

let registered = false;

/** Makes every vocabulary an enum of TypeGraphQL, its values described in Chinese and English. */
export function registerVocabularies(): void {
  if (registered) return;
  registered = true;
  for (const candidate of Object.values(codes)) {
    if (typeof candidate !== 'object' || candidate instanceof Set) continue;
    const { name, description, terms } = vocabularyOf(candidate);
    registerEnumType(candidate, {
      name,
      description,
      valuesConfig: Object.fromEntries(
        Object.entries(terms).map(([code, term]) => [code, { description: `${term.zh}: ${term.en}` }]),
      ),
    });
  }
}
