import { buildSchema, parse, validate } from 'graphql';
import { messageFor, withoutSuggestions } from '../../../../../gateway/security';
import { ANONYMOUS, principalOf } from '../../../../../schema';

const schema = buildSchema(`
  directive @secretly(why: String) on FIELD
  enum Colour { SECRET_RED SECRET_RAD SECRET_ROD SECRET_RID }
  input Filter { secretName: String }
  interface Named { secretName: String }
  type SecretPerson implements Named { secretName: String secretAge: Int secretAgf: Int secretAgg: Int secretAgh: Int }
  type Query { secretField(secretArgument: Int, colour: Colour, filter: Filter): Named person: SecretPerson }
`);

function messagesOf(query: string): string[] {
  return validate(schema, parse(query)).map(({ message }) => message);
}

describe('the names that validation suggests', () => {
  it.each([
    ['a field', '{ secretFeld { __typename } }', 'Cannot query field "secretFeld" on type "Query".'],
    ['several fields', '{ person { secretAgx } }', 'Cannot query field "secretAgx" on type "SecretPerson".'],
    ['a type for a fragment', '{ secretField { secretAge } }', 'Cannot query field "secretAge" on type "Named".'],
    ['an argument', '{ secretField(secretArgumen: 1) { __typename } }', 'Unknown argument "secretArgumen" on field "Query.secretField".'],
    ["a directive's argument", '{ person @secretly(wh: "") { __typename } }', 'Unknown argument "wh" on directive "@secretly".'],
    ['a type', '{ ... on Quer { person { __typename } } }', 'Unknown type "Quer".'],
    ['enum values', '{ secretField(colour: SECRET_RXD) { __typename } }', 'Value "SECRET_RXD" does not exist in "Colour" enum.'],
    ['an enum value written as a string', '{ secretField(colour: "SECRET_RED") { __typename } }', 'Enum "Colour" cannot represent non-enum value: "SECRET_RED".'],
    ['an input field', '{ secretField(filter: { secretNam: "" }) { __typename } }', 'Field "secretNam" is not defined by type "Filter".'],
  ])('are left out: %s', (_what, query, expected) => {
    const [message = ''] = messagesOf(query);
    expect(message).toMatch(/ Did you mean /);
    expect(withoutSuggestions(message)).toBe(expected);
    expect(messageFor(ANONYMOUS, message)).toBe(expected);
    expect(messageFor(principalOf({ kind: 'enterprise', id: 'e' }), message)).toBe(expected);
    expect(messageFor(principalOf({ kind: 'portal', id: 'p' }), message)).toBe(message);
  });

  it('are all that is left out', () => {
    const message = 'first cannot be "Did you mean it?": allowed is a whole number.';
    expect(withoutSuggestions(message)).toBe(message);
  });

  it('are searched for in linear time', () => {
    const message = ` Did you mean ${'"a", '.repeat(20_000)}`;
    expect(withoutSuggestions(message)).toBe(message);
  });
});
