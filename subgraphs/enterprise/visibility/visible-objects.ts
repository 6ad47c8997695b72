import { codedError } from '../../../schema';
import type { EnterpriseEntity } from '../storage/enterprise.entity';
import type { EnterpriseLoaders, EnterpriseRepositories } from '../storage/loaders';
import { type Need, type NeedHead, type NeedKey, needKeyText } from '../storage/need';
import type { NeedSelection } from '../storage/need-repository';
import type { ProjectEntity } from '../storage/project.entity';
import type { Sight } from './sight';

/**
 * The subgraph's objects as the principal of one request sees them; resolvers have no other way to
 * them. What the principal may not see is as if it did not exist.
 */
export class VisibleObjects {
  constructor(
    private readonly repositories: EnterpriseRepositories,
    private readonly loaders: EnterpriseLoaders,
    private readonly sight: Sight,
  ) {}

  async enterprise(uscc: string): Promise<EnterpriseEntity | null> {
    return this.sight.seesEnterprise(uscc) ? this.loaders.enterprises.load(uscc) : null;
  }

  /** Sorted by uscc. */
  async enterprises(selection: Parameters<EnterpriseRepositories['enterprises']['findEnterprises']>[0]): Promise<EnterpriseEntity[]> {
    const found = await this.repositories.enterprises.findEnterprises(selection);
    return found.filter(({ uscc }) => this.sight.seesEnterprise(uscc));
  }

  async project(id: string): Promise<ProjectEntity | null> {
    const project = await this.loaders.projects.load(id);
    return project && this.sight.seesProject(project) ? project : null;
  }

  /** Sorted by id. */
  async projects(selection: Parameters<EnterpriseRepositories['enterprises']['findProjects']>[0]): Promise<ProjectEntity[]> {
    const found = await this.repositories.enterprises.findProjects(selection);
    return found.filter((project) => this.sight.seesProject(project));
  }

  async projectsOf(uscc: string): Promise<ProjectEntity[]> {
    return (await this.loaders.projectsOfEnterprise.load(uscc)).filter((project) => this.sight.seesProject(project));
  }

  async needVersion(key: NeedKey): Promise<Need | null> {
    const need = await this.loaders.needVersions.load(needKeyText(key));
    return need && (await this.sight.seesNeed(need)) ? need : null;
  }

  async currentNeed(id: string, asOf: string): Promise<NeedHead | null> {
    const need = await this.loaders.currentNeeds(asOf).load(id);
    return need && (await this.sight.seesNeed(need)) ? need : null;
  }

  /** Sorted by id. */
  async needs(asOf: string, selection: NeedSelection): Promise<NeedHead[]> {
    return this.seenOf(await this.repositories.needs.findCurrent(asOf, selection));
  }

  async needsOf(uscc: string, asOf: string): Promise<NeedHead[]> {
    return this.seenOf(await this.loaders.needsOfEnterprise(asOf).load(uscc));
  }

  /** What a reference stands for; VERSION_NOT_KEPT is for whoever may know that there is the need. */
  async referencedNeed({ id, version }: NeedKey, now: string): Promise<Need | null> {
    const need = await this.loaders.needVersions.load(needKeyText({ id, version }));
    if (need) return (await this.sight.seesNeed(need)) ? need : null;
    const mayMissIt = this.sight.seesEveryNeed() || (await this.currentNeed(id, now)) !== null;
    if (!mayMissIt) return null;
    throw codedError('VERSION_NOT_KEPT', `enterprise does not keep version ${version} of ${id}.`, { id, version });
  }

  /** Codes of the banks that a need is shared with, sorted. */
  async banksOf(needId: string): Promise<string[]> {
    const shares = await this.loaders.sharesOfNeed.load(needId);
    return shares.map(({ bank }) => bank).filter((bank) => this.sight.seesShareWith(bank));
  }

  private async seenOf(needs: readonly NeedHead[]): Promise<NeedHead[]> {
    const seen = await Promise.all(needs.map((need) => this.sight.seesNeed(need)));
    return needs.filter((_need, index) => seen[index]);
  }
}
