import { type OwnField, createBank } from '../../../../subgraphs/bank-kit';
import { type OwnFields, entry, profile } from '../sample-entries';
import { type OpenBank, openBank } from './open-bank';

const fields: OwnField<OwnFields>[] = [
  { name: 'line', type: 'String', description: '产品线' },
  { name: 'monthsValid', type: 'Int', description: '有效月数' },
  { name: 'online', type: 'Boolean', description: '线上办理' },
  { name: 'perHead', type: 'Decimal', description: '每头额度' },
  { name: 'share', type: 'Rate', description: '自筹比例' },
  { name: 'points', type: 'String', list: true, description: '服务点' },
];
const OWN: OwnFields = { line: '三农', monthsValid: 12, online: false, perHead: '0.10', share: '0.3', points: ['甲', '乙'] };
const FULL = '{ testBankProduct(id: "test-bank:full") { name line monthsValid online perHead share points } }';

describe('what only one bank says of its products', () => {
  let bank: OpenBank;
  beforeAll(async () => {
    bank = await openBank({
      fields,
      catalog: [
        entry('full', { own: OWN }),
        entry('bare'),
        entry('wrong', { own: { ...OWN, perHead: 0.1 as unknown as string } }),
        entry('shadow', { own: { name: 'not the name' } as never }),
      ],
    });
  });
  afterAll(() => bank.close());

  it('is published with its type, its description, and as nullable', () => {
    const type = /type TestBankProduct [\s\S]*?\n\}/.exec(bank.sdl)?.[0] ?? '';
    expect(type.slice(type.indexOf('"""产品线"""'))).toBe(
      [
        '"""产品线"""\n  line: String',
        '"""有效月数"""\n  monthsValid: Int',
        '"""线上办理"""\n  online: Boolean',
        '"""每头额度"""\n  perHead: Decimal',
        '"""自筹比例"""\n  share: Rate',
        '"""服务点"""\n  points: [String!]\n}',
      ].join('\n  '),
    );
  });

  it('is answered as it was written', async () => {
    const { data, errors } = await bank.ask<{ testBankProduct: object }>(FULL);
    expect({ data, errors }).toEqual({ data: { testBankProduct: { name: '产品full（示例）', ...OWN } }, errors: undefined });
  });

  it('is null where a product has none', async () => {
    const { data, errors } = await bank.ask<{ testBankProduct: object }>(FULL.replace('full', 'bare'));
    expect(errors).toBeUndefined();
    expect(data?.testBankProduct).toEqual({ name: '产品bare（示例）', line: null, monthsValid: null, online: null, perHead: null, share: null, points: null });
  });

  it('is null with an error where it is not of its type, and the rest is answered', async () => {
    const { data, errors } = await bank.ask<{ testBankProduct: object }>(FULL.replace('full', 'wrong'));
    expect(data?.testBankProduct).toMatchObject({ perHead: null, share: '0.3' });
    expect(errors).toMatchObject([{ path: ['testBankProduct', 'perHead'] }]);
  });

  it('never stands in the place of the contract', async () => {
    const { data } = await bank.ask<{ testBankProduct: object }>('{ testBankProduct(id: "test-bank:shadow") { name } }');
    expect(data?.testBankProduct).toEqual({ name: '产品shadow（示例）' });
  });

  it.each([
    ['has the name of a contract field and another type', 'amount'],
    ['has no name that GraphQL takes', 'per-head'],
  ])('cannot be published where it %s', (_title, name) => {
    const bad = { name, type: 'Int', description: 'x' } as OwnField<object>;
    expect(() => createBank({ profile, fields: [bad], catalog: [] }).sdl()).toThrow(name);
  });
});
