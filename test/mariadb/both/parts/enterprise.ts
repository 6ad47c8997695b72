import type { DataSource } from 'typeorm';
import { enterpriseEntities, enterpriseMigrations } from '../../../../subgraphs/enterprise';
import { sampleSeed } from '../../../../subgraphs/enterprise/data';
import { EnterpriseEntity } from '../../../../subgraphs/enterprise/storage/enterprise.entity';
import { EnterpriseRepository } from '../../../../subgraphs/enterprise/storage/enterprise-repository';
import { type Need, toNeedRow } from '../../../../subgraphs/enterprise/storage/need';
import { NeedRepository } from '../../../../subgraphs/enterprise/storage/need-repository';
import { NeedVersionEntity } from '../../../../subgraphs/enterprise/storage/need-version.entity';
import { ShareRepository } from '../../../../subgraphs/enterprise/storage/share-repository';
import { seedIfEmpty } from '../../../../subgraphs/enterprise/storage/seed';
import type { PartUnderTest } from './part';

const NOW = '2026-07-01T02:00:00.000Z';
const [enterprise] = sampleSeed.enterprises;
const [need] = sampleSeed.needs;
if (!enterprise || !need) throw new Error('the sample is empty');

const keepNeeds = async (dataSource: DataSource, needs: readonly Need[]): Promise<void> => {
  await dataSource.getRepository(NeedVersionEntity).insert(needs.map(toNeedRow));
};

export const enterprisePart: PartUnderTest = {
  part: 'enterprise',
  entities: enterpriseEntities,
  migrations: enterpriseMigrations,
  async seed(dataSource) {
    await seedIfEmpty(dataSource, sampleSeed);
  },
  async recorded(dataSource) {
    const versions = await new NeedRepository(dataSource).findVersions(sampleSeed.needs);
    const read = [...versions].sort((a, b) => a.id.localeCompare(b.id) || Number(a.version) - Number(b.version));
    return { read, written: sampleSeed.needs };
  },
  async keepText(dataSource, text) {
    await keepNeeds(dataSource, [{ ...need, id: 'need-long', applicantFacts: { ...need.applicantFacts, certificates: [text] } }]);
    const [found] = await new NeedRepository(dataSource).findVersions([{ id: 'need-long', version: need.version }]);
    return found?.applicantFacts.certificates?.[0];
  },
  async keepDecimal(dataSource, decimal) {
    const uscc = `U${decimal}`.slice(0, 18);
    await dataSource.getRepository(EnterpriseEntity).insert({ ...enterprise, uscc, annualRevenue: decimal });
    return (await new EnterpriseRepository(dataSource).findEnterprises({ usccs: [uscc] }))[0]?.annualRevenue;
  },
  async keepCodes(dataSource, codes) {
    await keepNeeds(dataSource, codes.map((id) => ({ ...need, id })));
    return Promise.all(
      codes.map(async (id) => (await new NeedRepository(dataSource).findCurrent(NOW, { ids: [id] })).map((found) => found.id)),
    );
  },
  reads: [
    { title: 'the current needs', statements: 1, read: async (dataSource) => (await new NeedRepository(dataSource).findCurrent(NOW)).length },
    { title: 'every version by its key', statements: 1, read: async (dataSource) => (await new NeedRepository(dataSource).findVersions(sampleSeed.needs)).length },
    { title: 'the enterprises', statements: 1, read: async (dataSource) => (await new EnterpriseRepository(dataSource).findEnterprises()).length },
    { title: 'the projects', statements: 1, read: async (dataSource) => (await new EnterpriseRepository(dataSource).findProjects()).length },
    { title: 'who a need is shared with', statements: 1, read: async (dataSource) => (await new ShareRepository(dataSource).findShares([need.id])).length },
    {
      title: 'which enterprises share a need with a bank',
      statements: 1,
      read: async (dataSource) => (await new ShareRepository(dataSource).findApplicants('abc', sampleSeed.enterprises.map(({ uscc }) => uscc))).length,
    },
  ],
};
