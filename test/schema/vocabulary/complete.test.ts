import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql';
import { allVocabularies } from '../../../schema';

/** What federation itself adds to a supergraph; no client sees it. */
const OF_FEDERATION = ['join__Graph', 'link__Purpose'];

const { definitions } = parse(readFileSync(join(__dirname, '../../../schema/sdl/supergraph.graphql'), 'utf8'));
const enums = definitions
  .filter((definition): definition is EnumTypeDefinitionNode => definition.kind === Kind.ENUM_TYPE_DEFINITION)
  .filter(({ name }) => !OF_FEDERATION.includes(name.value));
const labels = new Map(allVocabularies().map(({ name, terms }) => [name, terms]));

it('has the enums of every subgraph', () => {
  expect(enums.map(({ name }) => name.value)).toEqual(expect.arrayContaining(['Purpose', 'EnterpriseOrder', 'ProjectOrder', 'FinancingNeedOrder', 'ReplayResult', 'RewardMeasure']));
});

it.each(enums.map((each) => [each.name.value, each] as const))('%s has a Chinese and an English label for every value', (name, { values = [] }) => {
  const terms = labels.get(name) ?? {};
  expect(Object.keys(terms).sort()).toEqual(values.map((value) => value.name.value).sort());
  for (const { en, zh } of Object.values(terms)) {
    // "LPR" is the same word in both.
    expect(zh).toMatch(/\p{Script=Han}|^[A-Z0-9+\-/]+$/u);
    expect(en).toMatch(/^[^\p{Script=Han}]+$/u);
  }
});
