import { type DataSource, In } from 'typeorm';
import type { ProjectStage, SizeClass } from '../../../schema';
import { EnterpriseEntity } from './enterprise.entity';
import { ProjectEntity } from './project.entity';

/** Enterprises and their projects in their database; every method is one statement. */
export class EnterpriseRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Sorted by uscc. */
  async findEnterprises(selection: { usccs?: readonly string[]; sizeClass?: SizeClass } = {}): Promise<EnterpriseEntity[]> {
    const { usccs, sizeClass } = selection;
    return this.dataSource.getRepository(EnterpriseEntity).find({
      where: { ...(usccs && { uscc: In(usccs) }), ...(sizeClass && { sizeClass }) },
      order: { uscc: 'ASC' },
    });
  }

  /** Sorted by id. */
  async findProjects(
    selection: { ids?: readonly string[]; enterprises?: readonly string[]; stage?: ProjectStage } = {},
  ): Promise<ProjectEntity[]> {
    const { ids, enterprises, stage } = selection;
    return this.dataSource.getRepository(ProjectEntity).find({
      where: {
        ...(ids && { id: In(ids) }),
        ...(enterprises && { enterpriseUscc: In(enterprises) }),
        ...(stage && { stage }),
      },
      order: { id: 'ASC' },
    });
  }
}
