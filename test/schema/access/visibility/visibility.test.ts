import { AUDIENCES, OPEN, PRINCIPAL_KINDS, VISIBILITY_TABLE, fieldsFor, renderVisibility, sightOf, visibilityOf } from '../../../../schema';
import { readRows } from '../../../../schema/access/visibility/table';

describe('an audience', () => {
  test.each([
    // anonymous portal enterprise bank officer auditor operator
    ['public', 'yes yes yes yes yes yes yes'],
    ['known', 'no yes yes yes yes yes yes'],
    ['directory', 'no yes own yes yes yes no'],
    ['enterprise', 'no no own own yes yes no'],
    ['need', 'no no own own yes yes no'],
    ['applicantOrOfficer', 'no no own no yes no no'],
    ['officer', 'no no no no yes no no'],
    ['examiner', 'no no no no yes yes no'],
    ['ownBank', 'no no no own no no no'],
    ['part:offers', 'no no no no no no no'],
  ] as const)('%s is, by kind of principal, %s', (audience, expected) => {
    expect(PRINCIPAL_KINDS.map((kind) => sightOf(audience, kind)).join(' ')).toBe(expected);
  });
});

describe('the table read for one schema', () => {
  const visibility = visibilityOf({
    banks: [{ code: 'rural-bank', prefix: 'ruralBank' }],
    products: [
      { typeName: 'RuralBankProduct', ownFields: ['perHead'] },
      { typeName: 'Enterprise', ownFields: ['annualRevenue', 'secret'] },
    ],
  });

  test.each([
    ['Query', 'ruralBankProducts', 'public'],
    ['Query', 'ruralBankCatalogSnapshot', 'part:offers'],
    ['Mutation', 'ruralBankSaveProduct', 'ownBank'],
    ['RuralBankProduct', 'amount', 'public'],
    ['RuralBankProduct', 'bank', 'public'],
    ['RuralBankProduct', 'perHead', 'public'],
    ['RuralBankProductConnection', 'totalCount', 'public'],
    ['RuralBankCatalogSnapshot', 'versions', 'part:offers'],
    ['Enterprise', 'annualRevenue', 'enterprise'],
  ])('has %s.%s for %s, also against a name that a bank chose', (type, field, audience) => {
    expect(visibility.audienceOf(type, field)).toBe(audience);
  });

  test.each([
    ['RuralBankProduct', 'secret'],
    ['Query', 'abcProducts'],
    ['Query', '{bank}Products'],
    ['{Bank}Product', 'amount'],
    ['Query', '_entities'],
    ['Enterprise', 'constructor'],
    ['constructor', 'name'],
  ])('has no row for %s.%s', (type, field) => {
    expect([visibility.audienceOf(type, field), visibility.requirementOf(type, field)]).toEqual([null, null]);
  });

  test('names the bank in what its mutations ask for', () => {
    expect(visibility.requirementOf('Mutation', 'ruralBankWithdrawProduct')).toEqual({ ...OPEN, policies: [['bank:rural-bank']] });
  });
});

describe('rows', () => {
  test('for one field of two audiences are refused', () => {
    expect(() => readRows([{ Bank: { public: 'code name' } }, { Bank: { known: 'name' } }])).toThrow('two rows for Bank.name');
  });

  test('of one type and audience are found by both', () => {
    expect(fieldsFor('Enterprise', 'enterprise').sort()).toEqual([
      'annualRevenue', 'creditRating', 'employees', 'registeredCapital', 'taxCreditGrade', 'totalAssets',
    ]);
  });
});

describe('the printed table', () => {
  const lines = renderVisibility().split('\n');

  test('has one line for every field', () => {
    expect(lines.filter((line) => line.startsWith('| `')).length).toBe(VISIBILITY_TABLE.length + Object.keys(AUDIENCES).length);
  });

  test.each([
    ['Enterprise', '| `annualRevenue` | enterprise | no | no | own | own | yes | yes | no |'],
    ['CatalogSource', '| `error` | known | no | yes | yes | yes | yes | yes | yes |'],
    ['Mutation', '| `{bank}SaveProduct` | ownBank | no | no | no | own | no | no | no |'],
  ])('has under %s the line %s', (type, expected) => {
    const start = lines.indexOf(`## ${type}`);
    expect(lines.slice(start, lines.findIndex((line, index) => index > start && line.startsWith('## ')))).toContain(expected);
  });
});
