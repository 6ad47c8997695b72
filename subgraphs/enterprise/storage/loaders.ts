import type DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import { createManyLoader, createOneLoader } from '../../chassis';
import type { EnterpriseEntity } from './enterprise.entity';
import { EnterpriseRepository } from './enterprise-repository';
import { type Need, type NeedHead, needKeyText, parseNeedKey } from './need';
import { NeedRepository } from './need-repository';
import type { NeedShareEntity } from './need-share.entity';
import type { ProjectEntity } from './project.entity';
import { ShareRepository } from './share-repository';

export interface EnterpriseRepositories {
  readonly enterprises: EnterpriseRepository;
  readonly needs: NeedRepository;
  readonly shares: ShareRepository;
}

export function openRepositories(dataSource: DataSource): EnterpriseRepositories {
  return {
    enterprises: new EnterpriseRepository(dataSource),
    needs: new NeedRepository(dataSource),
    shares: new ShareRepository(dataSource),
  };
}

/** What one request has read, whoever asks; visibility decides what of it is answered. */
export interface EnterpriseLoaders {
  readonly enterprises: DataLoader<string, EnterpriseEntity | null>;
  readonly projects: DataLoader<string, ProjectEntity | null>;
  /** Keys are made by needKeyText. */
  readonly needVersions: DataLoader<string, Need | null>;
  readonly projectsOfEnterprise: DataLoader<string, readonly ProjectEntity[]>;
  /** Who a need is shared with, sorted by bank. */
  readonly sharesOfNeed: DataLoader<string, readonly NeedShareEntity[]>;
  /** Needs by id, as they were at an instant. */
  currentNeeds(asOf: string): DataLoader<string, NeedHead | null>;
  /** The needs of an enterprise as they were at an instant. */
  needsOfEnterprise(asOf: string): DataLoader<string, readonly NeedHead[]>;
}

export function createEnterpriseLoaders({ enterprises, needs, shares }: EnterpriseRepositories): EnterpriseLoaders {
  return {
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
    sharesOfNeed: createManyLoader(
      (needIds) => shares.findShares(needIds),
      ({ needId }) => needId,
    ),
    currentNeeds: byInstant((asOf) =>
      createOneLoader(
        (ids: readonly string[]) => needs.findCurrent(asOf, { ids }),
        ({ id }) => id,
      ),
    ),
    needsOfEnterprise: byInstant((asOf) =>
      createManyLoader(
        (usccs: readonly string[]) => needs.findCurrent(asOf, { enterprises: usccs }),
        ({ enterpriseUscc }) => enterpriseUscc,
      ),
    ),
  };
}

/** One loader for each instant that the request asks about. */
function byInstant<L>(create: (asOf: string) => L): (asOf: string) => L {
  const loaders = new Map<string, L>();
  return (asOf) => {
    const known = loaders.get(asOf);
    if (known) return known;
    const loader = create(asOf);
    loaders.set(asOf, loader);
    return loader;
  };
}
