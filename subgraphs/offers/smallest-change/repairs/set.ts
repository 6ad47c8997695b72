import { admitsCode } from '../../matching/criteria/admits-code';
import { criteriaOf, isMissing, type Repair } from '../repair';

type SetFact = 'legalForm' | 'ownership' | 'sizeClass' | 'taxCreditGrade' | 'creditRating' | 'agriculturalSubject';

/** Of a vocabulary that stands best first the least code that is admitted; of any other the first. */
export type PreferredCode = 'first' | 'last';

/** One code of a vocabulary: a missing one is stated, a stated one stays. */
export function setRepair(field: SetFact, vocabulary: Readonly<Record<string, string>>, preferred: PreferredCode): Repair {
  const codes = Object.keys(vocabulary);
  const inOrder = preferred === 'first' ? codes : [...codes].reverse();
  return (failing) => {
    if (!isMissing(failing)) return [];
    const criteria = criteriaOf(failing.product, failing.outcome.kind);
    return inOrder
      .filter((code) => criteria.every((criterion) => admitsCode(criterion, code)))
      .map((value) => [{ path: `applicant.${field}`, value }]);
  };
}
