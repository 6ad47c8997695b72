import { buildSchema, parse } from 'graphql';
import { operationsBroken } from '../../../../gateway/registry';
import { normalise } from '../../../../gateway/usage';

const SDL = `
  enum Order { RATE SPEED }
  enum Form { COMPANY PERSON }
  input Filter { form: Form, part: Part }
  input Part { worth: Float }
  type Bank { code: ID!, name(short: Boolean): String, rate: Float }
  type Query { bank(code: ID!): Bank, banks(filter: Filter, order: Order): [Bank!] }
`;
const before = buildSchema(SDL);

function recorded(query: string) {
  const normalised = normalise({ document: parse(query), operationName: null, schema: before });
  if (normalised.kind !== 'operation') throw new Error('not recorded');
  const clients = [{ client: 'portal:h4xk2m7qa3bc', calls: 3, firstSeenOn: '2026-06-20', lastSeenOn: '2026-07-01' }];
  return { ...normalised.operation, calls: 3, lastSeenOn: '2026-07-01', clients };
}

const operations = {
  Names: recorded('query Names { banks { name(short: true) } }'),
  Rates: recorded('query Rates { banks(order: SPEED) { rate } }'),
  One: recorded('query One { bank(code: "abc") { code } }'),
  Filtered: recorded('query Filtered($f: Filter) { banks(filter: $f) { code } }'),
  Written: recorded('query Written { banks(filter: {form: PERSON, part: {worth: 1}}) { code } }'),
};

describe('operations that a changed schema breaks', () => {
  test.each<[string, [from: string, to: string], [certainty: string, name: string, reason: string][]]>([
    ['nothing', ['', ''], []],
    ['a field goes', [', rate: Float', ''], [['CERTAIN', 'Rates', 'Cannot query field "rate" on type "Bank". Did you mean "name"?']]],
    ['an argument goes', ['name(short: Boolean)', 'name'], [['CERTAIN', 'Names', 'Unknown argument "short" on field "Bank.name".']]],
    ['an argument becomes required', ['short: Boolean', 'short: Boolean, long: Boolean!'], [['CERTAIN', 'Names', 'Field "name" argument "long" of type "Boolean!" is required, but it was not provided.']]],
    ['an argument changes its type', ['bank(code: ID!)', 'bank(code: Int!)'], [['CERTAIN', 'One', 'Variable "$v1" of type "ID!" used in position expecting type "Int!".']]],
    ['a word goes that is used', ['RATE SPEED', 'RATE'], [['CERTAIN', 'Rates', 'Value "SPEED" does not exist in "Order" enum.']]],
    ['a word goes that is not used', ['RATE SPEED', 'SPEED'], []],
    [
      'a word goes that a variable may carry',
      ['COMPANY PERSON', 'COMPANY'],
      ['Filtered', 'Written'].map((name) => ['POSSIBLE', name, 'A variable may carry PERSON of Form, which is no word of it any more.']),
    ],
    [
      'a field of an input goes, written and carried',
      ['worth: Float', 'value: Float'],
      [
        ['CERTAIN', 'Written', 'Field "worth" is not defined by type "Part".'],
        ['POSSIBLE', 'Filtered', 'A variable may carry Part.worth, which is not there any more.'],
      ],
    ],
    [
      'a field of an input becomes required',
      ['worth: Float', 'worth: Float, kind: ID!'],
      [
        ['CERTAIN', 'Written', 'Field "Part.kind" of required type "ID!" was not provided.'],
        ['POSSIBLE', 'Filtered', 'A variable may lack Part.kind, which is required then.'],
      ],
    ],
    ['a field of an input changes its type', ['worth: Float', 'worth: Int!'], [
      ['CERTAIN', 'Written', 'Variable "$v1" of type "Float!" used in position expecting type "Int!".'],
      ['POSSIBLE', 'Filtered', 'A variable may carry Part.worth as Float, which is Int! then.'],
    ]],
  ])('%s', (_, [from, to], expected) => {
    expect(from === '' || SDL.includes(from)).toBe(true);
    const broken = operationsBroken(buildSchema(SDL.replace(from, to)), Object.values(operations), before);
    expect(broken.map(({ certainty, operation: { name }, reasons: [reason] }) => [certainty, name, reason])).toEqual(expected);
  });

  test('are told with who runs them, and without the schema of before only where it is certain', () => {
    const after = buildSchema(SDL.replace('worth: Float', 'value: Float'));
    const [broken, ...others] = operationsBroken(after, Object.values(operations));
    expect(others).toEqual([]);
    expect(broken?.operation).toMatchObject({ name: 'Written', calls: 3, lastSeenOn: '2026-07-01', clients: [{ client: 'portal:h4xk2m7qa3bc' }] });
  });
});
