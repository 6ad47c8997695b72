import { type ProjectOrder, compareTexts } from '../../../schema';
import type { ProjectEntity } from '../storage/project.entity';
import { type Comparator, byValue, compareDecimals, descending, sortedBy } from './order';
import { createSearch } from './search';

const byId = byValue<ProjectEntity, string>(({ id }) => id, compareTexts);

const COMPARATORS: Readonly<Record<ProjectOrder, Comparator<ProjectEntity>>> = {
  ID: byId,
  TOTAL_INVESTMENT: byValue(({ totalInvestment }) => totalInvestment, descending(compareDecimals)),
  FINANCING_GAP: byValue(({ financingGap }) => financingGap, descending(compareDecimals)),
  COMPLETES_ON: byValue(({ completesOn }) => completesOn, compareTexts),
};

/** What is left of the projects, in the order asked for. */
export function listProjects(
  projects: readonly ProjectEntity[],
  search: string | null | undefined,
  order: ProjectOrder,
): ProjectEntity[] {
  const matches = createSearch('filter.search', search);
  const left = projects.filter(({ id, name, sector, description }) => matches([id, name, sector, description]));
  return sortedBy(left, COMPARATORS[order], byId);
}
