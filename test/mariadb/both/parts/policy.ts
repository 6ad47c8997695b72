import { policyEntities, policyMigrations } from '../../../../subgraphs/policy';
import { policyEntries, regionIndicators } from '../../../../subgraphs/policy/data';
import { seed } from '../../../../subgraphs/policy/create-policy';
import { openPolicyStores } from '../../../../subgraphs/policy/graphql/policy-context';
import { canonicalJson } from '../../../../subgraphs/chassis';
import type { PartUnderTest } from './part';

const NOW = '2026-09-01T00:00:00.000Z';
const [entry] = policyEntries;
const [indicator] = regionIndicators;
if (!entry || !indicator) throw new Error('the sample is empty');

export const policy: PartUnderTest = {
  part: 'policy',
  entities: policyEntities,
  migrations: policyMigrations,
  seed: (dataSource) => seed(openPolicyStores(dataSource)),
  async recorded(dataSource) {
    const versions = await openPolicyStores(dataSource).policies.allVersions();
    const textOf = ({ title, issuer, rule, bankReward }: (typeof policyEntries)[number]['terms']): string => canonicalJson({ title, issuer, rule, bankReward });
    return { read: versions.map(textOf).sort(), written: policyEntries.map(({ terms }) => textOf(terms)).sort() };
  },
  async keepText(dataSource, text) {
    const { policies } = openPolicyStores(dataSource);
    // No one text of a policy is as long; a document is of many.
    const unknowns = text.match(/[^]{1,4000}/g) ?? [];
    await policies.addVersions([{ ...entry, id: 'LONG-TEXT', terms: { ...entry.terms, unknowns } }]);
    return (await policies.latest('LONG-TEXT', NOW))?.unknowns.join('');
  },
  async keepDecimal(dataSource, decimal) {
    const { indicators } = openPolicyStores(dataSource);
    const code = `OF ${decimal}`;
    await indicators.add([{ ...indicator, code, value: decimal }]);
    return (await indicators.find({ region: indicator.region, codes: [code], limit: 10 }))[0]?.value;
  },
  async keepCodes(dataSource, codes) {
    const { indicators } = openPolicyStores(dataSource);
    await indicators.add(codes.map((code) => ({ ...indicator, code })));
    return Promise.all(
      codes.map(async (code) => (await indicators.find({ region: indicator.region, codes: [code], limit: 10 })).map((found) => found.code)),
    );
  },
  reads: [
    { title: 'the policies in force', statements: 1, read: async (dataSource) => (await openPolicyStores(dataSource).policies.at(NOW)).length },
    { title: 'one policy', statements: 1, read: async (dataSource) => ((await openPolicyStores(dataSource).policies.latest(entry.id, NOW)) ? 1 : 0) },
    {
      title: 'versions by their keys, after all keys',
      statements: 2,
      async read(dataSource) {
        const { policies } = openPolicyStores(dataSource);
        return (await policies.findVersions(await policies.versionKeys())).length;
      },
    },
    { title: 'the quotation of a day', statements: 1, read: async (dataSource) => ((await openPolicyStores(dataSource).benchmarks.quotationOn('2026-07-01')) ? 1 : 0) },
    {
      title: 'the indicators of a region',
      statements: 1,
      read: async (dataSource) => (await openPolicyStores(dataSource).indicators.find({ region: indicator.region, limit: 100 })).length,
    },
  ],
};
