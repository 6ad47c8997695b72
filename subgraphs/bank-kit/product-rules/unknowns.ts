import type { ProductTerms } from '../../../schema';
import { type ProductRule, violation } from './rule';

/** Complete, or it does not compile. */
const FIELDS: Readonly<Record<keyof ProductTerms | 'effectiveFrom', true>> = Object.freeze({
  code: true, effectiveFrom: true, name: true, description: true, instrument: true, segments: true, purposes: true, currency: true,
  amount: true, term: true, rates: true, dayCount: true, repayments: true, guarantees: true, collaterals: true, fees: true,
  criteria: true, cooperationModel: true, channels: true, turnaround: true, validity: true, marketingState: true,
  predecessorIds: true, provenance: true, unknowns: true, illustrative: true,
});

/** Whether a path such as fees[3].amount is of a field of the contract, and of an item that the product has. */
function exists(path: string, terms: ProductTerms): boolean {
  const [root = '', index] = path.split(/[.[\]]+/);
  if (!Object.hasOwn(FIELDS, root)) return false;
  const value: unknown = Reflect.get(terms, root);
  return !Array.isArray(value) || !index || Number(index) < value.length;
}

export const unknownsRule: ProductRule = {
  title: 'lists unknowns of fields that it has',
  violations: ({ terms }) =>
    terms.unknowns.flatMap(({ field, note, rawText, sourcePath }, index) => {
      const at = `unknowns[${index}]`;
      return [
        // What an import does not read stands under the source's own name.
        ...(sourcePath || exists(field, terms) ? [] : [violation(`${at}.field`, field, 'a field that the product has, such as fees[0].amount; or any, with the sourcePath where it stands')]),
        ...(rawText || note ? [] : [violation(`${at}.note`, note, 'a word on what is unknown, or the raw text')]),
      ];
    }),
};
