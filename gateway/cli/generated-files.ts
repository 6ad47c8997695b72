import { composeServices } from '@apollo/composition';
import { type DocumentNode, parse } from 'graphql';
import { CONTRACT_BANK, CONTRACT_PATH, readBankContract, renderErrorManual, renderVisibility } from '../../schema';
import { createBank } from '../../subgraphs/bank-kit';
import { createEnterprise } from '../../subgraphs/enterprise';
import { createOffers } from '../../subgraphs/offers';
import { createPolicy } from '../../subgraphs/policy';
import { SAMPLE_BANKS } from './sample-banks';

export interface SubgraphSdl {
  readonly name: string;
  readonly sdl: string;
}

/** The SDL of every subgraph of the sample, in the order in which they start. */
export function sampleSubgraphs(): SubgraphSdl[] {
  const banks = SAMPLE_BANKS.map((bank) => ({ name: bank.profile.code, sdl: bank.sdl() }));
  const contracts = banks.flatMap(({ sdl }) => {
    const contract = readBankContract(sdl);
    return contract ? [{ contract }] : [];
  });
  return [
    ...banks,
    { name: 'enterprise', sdl: createEnterprise().sdl() },
    { name: 'policy', sdl: createPolicy().sdl() },
    { name: 'offers', sdl: createOffers().sdl(contracts) },
  ];
}

/** Everything that is generated and committed, by path from the root; CI emits it anew and compares. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const subgraphs = sampleSubgraphs();
  const composed = composeServices(
    subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) as DocumentNode })),
  );
  if (!composed.supergraphSdl) {
    throw new Error(`the sample does not compose:\n${composed.errors?.map(({ message }) => message).join('\n')}`);
  }
  return new Map([
    ...subgraphs.map(({ name, sdl }): [string, string] => [`schema/sdl/${name}.graphql`, sdl]),
    ['schema/sdl/supergraph.graphql', `${composed.supergraphSdl}\n`],
    [CONTRACT_PATH, createBank({ profile: CONTRACT_BANK, fields: [], catalog: [] }).sdl()],
    ['schema/errors/MANUAL.md', renderErrorManual()],
    ['schema/access/VISIBILITY.md', renderVisibility()],
  ]);
}
