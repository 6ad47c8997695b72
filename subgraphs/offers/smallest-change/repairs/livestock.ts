import { type Criterion, LivestockSpecies } from '../../../../schema';
import { admitsCode } from '../../matching/criteria/admits-code';
import type { Applicant } from '../../matching/need';
import { type Alternative, bounded, criteriaOf, distinct, isMissing, type Repair } from '../repair';

type Herds = NonNullable<Applicant['livestock']>;

/** A condition that names species and no number; see matching/criteria/livestock. */
const ANY_HEAD = '1';

/** 畜禽存栏: a herd grows by purchase to the least head, or one is bought. A missing herd is stated at a bound. */
export const growHerd: Repair = (failing) => {
  const { criterion, need, product } = failing;
  if (!criterion) return [];
  const herds = need.applicant.livestock ?? [];
  const least = Number(bounded(criterion.minimum ?? (criterion.maximum == null ? ANY_HEAD : '0'), 0, 'UP'));
  const missingHead = least - herds.filter(({ species }) => admitsCode(criterion, species)).reduce((sum, { head }) => sum + head, 0);
  if (missingHead <= 0 && !isMissing(failing)) return [];
  const named = distinct(criteriaOf(product, 'LIVESTOCK').flatMap(({ codes }) => codes ?? []));
  return [
    ...grown(herds, criterion, missingHead),
    ...Object.keys(LivestockSpecies)
      .filter((species) => admitsCode(criterion, species) && !herds.some((herd) => herd.species === species))
      // Where any species counts, one that another criterion names serves both; the first stands for all the others.
      .filter((species, index) => index === 0 || criterion.codes?.length || named.includes(species))
      .map((species): Alternative => {
        const path = `applicant.livestock[${herds.length}]`;
        return [{ path: `${path}.species`, value: species }, { path: `${path}.head`, value: missingHead }];
      }),
  ];
};

function grown(herds: Herds, criterion: Criterion, missingHead: number): Alternative[] {
  return herds.flatMap(({ head, species }, index): Alternative[] =>
    admitsCode(criterion, species) ? [[{ path: `applicant.livestock[${index}].head`, value: head + missingHead }]] : [],
  );
}
