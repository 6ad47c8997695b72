import type { DataSource, EntityManager } from 'typeorm';
import { refuseAny } from '../../../schema';
import { type Clock, type VersionChange, type VersionSave, type VersionWithdrawal, VersionWriter } from '../../chassis';
import { exclusionViolations } from '../checks/exclusions';
import type { Policy, PolicyTerms } from '../policy';
import { CHANGES, PolicyChangeLockEntity } from './policy-change-lock.entity';
import { PolicyRepository } from './policy-repository';
import { PolicyVersionEntity } from './policy-version.entity';
import { toPolicy, toRow } from './version-row';

export interface PolicySave extends Pick<VersionSave<PolicyTerms>, 'id' | 'effectiveFrom' | 'baseVersion' | 'recordedBy'> {
  readonly terms: PolicyTerms;
}

export interface PolicyChange extends Omit<VersionChange<unknown>, 'row'> {
  readonly policy: Policy;
}

/** Changes of the policies, see {@link VersionWriter}. */
export class PolicyWriter {
  private readonly versions: VersionWriter<PolicyVersionEntity, PolicyTerms>;

  constructor(dataSource: DataSource, clock: Clock) {
    this.versions = new VersionWriter(
      dataSource,
      {
        entity: PolicyVersionEntity,
        lock: (manager) => manager.getRepository(PolicyChangeLockEntity).update({ name: CHANGES }, { name: CHANGES }),
        toRow: ({ content: terms, effectiveFrom, id, recordedAt }, change) => toRow({ id, effectiveFrom, recordedAt, backfilled: false, terms }, change),
        withdrawn: (terms) => ({ ...terms, withdrawn: true }),
        what: 'a policy that is kept',
        keeper: 'the policy subgraph',
      },
      clock,
    );
  }

  async save({ terms, ...change }: PolicySave): Promise<PolicyChange> {
    const { id } = change;
    const admit = async (manager: EntityManager, instants: readonly string[]): Promise<void> => {
      const found = exclusionViolations({ id, rule: terms.rule ?? null, instants }, await new PolicyRepository(manager).allVersions());
      refuseAny(found.map(({ field, ...rest }) => ({ field: `input.${field}`, ...rest })), id);
    };
    return resultOf(await this.versions.save({ ...change, content: terms, admit }));
  }

  async withdraw(withdrawal: VersionWithdrawal): Promise<PolicyChange> {
    return resultOf(await this.versions.withdraw(withdrawal));
  }
}

function resultOf({ row, ...change }: VersionChange<PolicyVersionEntity>): PolicyChange {
  return { policy: toPolicy(row), ...change };
}
