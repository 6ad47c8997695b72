import type { ApplicantInput, ContractFields } from '../../../../schema';
import type { Need } from '../../../../subgraphs/offers/matching/need';
import { need, product } from './builders';
import { smallestChangeOf, told, verdictWith } from './changes';

export interface ChangeCase {
  readonly title: string;
  readonly product?: Partial<ContractFields>;
  readonly need?: Partial<Omit<Need, 'applicant'>>;
  readonly applicant?: ApplicantInput;
  /** `field: from → to` of each change and the verdict that they lead to, or why there are none. */
  readonly expected: string;
}

/** Fields that an item of a list cannot be without, so that none is input with the others alone. */
const REQUIRED = /\]\.(kind|species|head)$/;

/**
 * Declares one test a case. Each also sees that the changes, put into the need as a reader would,
 * lead where they say, and that without any one of them they do not.
 */
export function testChanges(cases: readonly ChangeCase[]): void {
  it.each(cases)('$title: $expected', ({ applicant, expected, need: stated, product: terms }) => {
    const [offered, asked] = [product(terms), need(stated, applicant)];
    const result = smallestChangeOf(offered, asked);
    expect(told(result)).toBe(expected);
    if (typeof result === 'string') return;
    const { changes, verdictAfterChange } = result;
    expect(verdictWith(offered, asked, changes)).toBe(verdictAfterChange);
    for (const dropped of changes.filter(({ field }) => !REQUIRED.test(field))) {
      expect(verdictWith(offered, asked, changes.filter((change) => change !== dropped))).not.toBe(verdictAfterChange);
    }
  });
}
