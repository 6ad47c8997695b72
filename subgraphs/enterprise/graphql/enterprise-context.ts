import type DataLoader from 'dataloader';
import { createManyLoader, createOneLoader } from '../../chassis';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { EnterpriseRepository } from '../storage/enterprise-repository';
import { type Need, type NeedHead, needKeyText, parseNeedKey } from '../storage/need';
import type { NeedRepository } from '../storage/need-repository';
import type { ProjectEntity } from '../storage/project.entity';

export interface EnterpriseRepositories {
  readonly enterprises: EnterpriseRepository;
  readonly needs: NeedRepository;
}

/** What one request of the subgraph carries: one clock reading, and loaders that never outlive it. */
export interface EnterpriseContext {
  /** The present instant, the same for the whole request. */
  readonly now: string;
  readonly repositories: EnterpriseRepositories;
  readonly enterprises: DataLoader<string, EnterpriseEntity | null>;
  readonly projects: DataLoader<string, ProjectEntity | null>;
  /** Keys are made by needKeyText. */
  readonly needVersions: DataLoader<string, Need | null>;
  readonly projectsOfEnterprise: DataLoader<string, readonly ProjectEntity[]>;
  /** The needs of an enterprise as they were at an instant. */
  needsOfEnterprise(asOf: string): DataLoader<string, readonly NeedHead[]>;
}

export function createEnterpriseContext(repositories: EnterpriseRepositories, now: string): EnterpriseContext {
  const { enterprises, needs } = repositories;
  const needLoaders = new Map<string, DataLoader<string, readonly NeedHead[]>>();
  return {
    now,
    repositories,
    enterprises: createOneLoader(
      (usccs) => enterprises.findEnterprises({ usccs }),
      ({ uscc }) => uscc,
    ),
    projects: createOneLoader(
      (ids) => enterprises.findProjects({ ids }),
      ({ id }) => id,
    ),
    needVersions: createOneLoader((keys) => needs.findVersions(keys.map(parseNeedKey)), needKeyText),
    projectsOfEnterprise: createManyLoader(
      (usccs) => enterprises.findProjects({ enterprises: usccs }),
      ({ enterpriseUscc }) => enterpriseUscc ?? '',
    ),
    needsOfEnterprise(asOf) {
      const known = needLoaders.get(asOf);
      if (known) return known;
      const loader = createManyLoader(
        (usccs: readonly string[]) => needs.findCurrent(asOf, { enterprises: usccs }),
        ({ enterpriseUscc }) => enterpriseUscc,
      );
      needLoaders.set(asOf, loader);
      return loader;
    },
  };
}
