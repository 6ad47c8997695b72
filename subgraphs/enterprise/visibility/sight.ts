import type DataLoader from 'dataloader';
import { createOneLoader } from '../../chassis';
import type { NeedHead } from '../storage/need';
import type { EnterpriseLoaders } from '../storage/loaders';
import type { ProjectEntity } from '../storage/project.entity';
import type { ShareRepository } from '../storage/share-repository';
import type { Horizon } from './horizon';

/** Whether the principal of one request sees an object. */
export class Sight {
  /** Enterprises that share a need with the bank that asks. */
  private readonly applicants: DataLoader<string, string | null>;

  constructor(
    private readonly horizon: Horizon,
    private readonly loaders: EnterpriseLoaders,
    shares: ShareRepository,
  ) {
    this.applicants = createOneLoader(
      async (usccs: readonly string[]) => (horizon.kind === 'shared' ? shares.findApplicants(horizon.bank, usccs) : []),
      (uscc) => uscc,
    );
  }

  seesEnterprise(uscc: string): boolean {
    const { horizon } = this;
    return horizon.kind === 'own' ? horizon.uscc === uscc : horizon.kind !== 'nothing';
  }

  seesProject({ enterpriseUscc }: Pick<ProjectEntity, 'enterpriseUscc'>): boolean {
    return enterpriseUscc === null ? this.horizon.kind !== 'nothing' : this.seesEnterprise(enterpriseUscc);
  }

  async seesNeed({ enterpriseUscc, id }: Pick<NeedHead, 'id' | 'enterpriseUscc'>): Promise<boolean> {
    const { horizon } = this;
    switch (horizon.kind) {
      case 'everything':
        return true;
      case 'own':
        return horizon.uscc === enterpriseUscc;
      case 'shared':
        return (await this.loaders.sharesOfNeed.load(id)).some(({ bank }) => bank === horizon.bank);
      default:
        return false;
    }
  }

  seesEveryNeed(): boolean {
    return this.horizon.kind === 'everything';
  }

  /** Of an enterprise that is seen. */
  async seesFiguresOf(uscc: string): Promise<boolean> {
    const { horizon } = this;
    switch (horizon.kind) {
      case 'everything':
        return true;
      case 'own':
        return horizon.uscc === uscc;
      case 'shared':
        return (await this.applicants.load(uscc)) !== null;
      default:
        return false;
    }
  }

  /** Of every enterprise that is seen: an order tells as much as the figures that make it. */
  seesEveryFigure(): boolean {
    return this.horizon.kind === 'everything' || this.horizon.kind === 'own';
  }

  /** A bank is not told who else was asked. */
  seesShareWith(bank: string): boolean {
    return this.horizon.kind !== 'shared' || this.horizon.bank === bank;
  }
}
