import { type OwnField, bankFromCdrFile } from '../../../../subgraphs/bank-kit';
import { fixtureText } from '../catalog-import/cdr/mapped-fixture';
import { inputOf } from '../product-input';
import { type OwnFields, entry } from '../sample-entries';
import { callerOf } from '../../../kit/callers';
import { NOW, type OpenBank, TEST_BANK, openBank } from './open-bank';

const fields: OwnField<OwnFields>[] = [
  { name: 'line', type: 'String', description: '产品线' },
  { name: 'monthsValid', type: 'Int', description: '有效月数' },
  { name: 'online', type: 'Boolean', description: '线上办理' },
  { name: 'perHead', type: 'Decimal', description: '每头额度' },
  { name: 'share', type: 'Rate', description: '自筹比例' },
  { name: 'points', type: 'String', list: true, description: '服务点' },
];
const OWN: OwnFields = { line: '三农', monthsValid: 12, online: false, perHead: '0.10', share: '0.3', points: ['甲', '乙'] };

const SAVE = `mutation ($input: TestBankProductInput!) {
  testBankSaveProduct(input: $input) {
    changed previousVersion
    product {
      __typename id version code bankCode name effectiveFrom recordedAt backfilled illustrative marketingState description
      rates { disclosure minimumRate maximumRate } repayments { method creditReportCode frequency frequencyCreditReportCode } guarantees { method creditReportCode statisticsCode }
      line monthsValid online perHead share points
    }
  }
}`;

interface Saved {
  readonly testBankSaveProduct: {
    readonly changed: boolean;
    readonly previousVersion: string | null;
    readonly product: Readonly<Record<string, unknown>> & { readonly version: string };
  } | null;
}

/** The rate in force, or null. */
const RATE = 'query ($asOf: DateTime) { testBankProduct(id: "test-bank:a", asOf: $asOf) { version rates { minimumRate } } }';

let bank: OpenBank;
beforeEach(async () => {
  bank = await openBank({ fields, catalog: [entry('a', { own: OWN }), entry('b')] }, { caller: TEST_BANK });
});
afterEach(() => bank.close());

const save = async (input: Readonly<Record<string, unknown>>) => {
  const { data, errors } = await bank.ask<Saved>(SAVE, { input });
  return { saved: data?.testBankSaveProduct ?? null, errors };
};
const rateAt = async (asOf?: string): Promise<string | null> => {
  const { data } = await bank.ask<{ testBankProduct: { rates: { minimumRate: string }[] } | null }>(RATE, { asOf });
  return data?.testBankProduct?.rates[0]?.minimumRate ?? null;
};
const exactly = (rate: string) => [{ role: 'CONTRACT', kind: 'FIXED', disclosure: 'EXACT', minimumRate: rate, maximumRate: rate }];
const sound = inputOf(entry('a', { own: OWN }));

describe('a product that is saved', () => {
  it('is a new version with what the kit derives, in force from now', async () => {
    const { errors, saved } = await save({ ...sound, rates: exactly('0.0345'), line: '县域' });
    expect(errors).toBeUndefined();
    expect(saved).toMatchObject({
      changed: true,
      previousVersion: expect.stringMatching(/^[0-9a-f]{16}$/),
      product: {
        __typename: 'TestBankProduct', id: 'test-bank:a', code: 'a', bankCode: 'test-bank', effectiveFrom: NOW, recordedAt: NOW, backfilled: false, illustrative: true,
        repayments: [{ method: 'BULLET', creditReportCode: '21', frequency: null, frequencyCreditReportCode: null }],
        guarantees: [{ method: 'CREDIT', creditReportCode: '4', statisticsCode: 'D' }],
        ...OWN, line: '县域',
      },
    });
    expect(saved?.product.version).not.toBe(saved?.previousVersion);
    expect([await rateAt(), await rateAt(NOW), await rateAt('2026-06-30T23:59:59.999Z')]).toEqual(['0.0345', '0.0345', '0.0385']);
  });

  it('keeps what it says of settlement, steps, seasons and caps', async () => {
    const repayments = [
      { method: 'INTEREST_ONLY', frequency: 'QUARTERLY', graceMonths: null, settlementDay: 20, firstPeriod: 'LONG', principalMonths: null, stepRate: null, stepAmount: null },
      { method: 'SEASONAL', frequency: 'QUARTERLY', graceMonths: 3, settlementDay: 31, firstPeriod: null, principalMonths: [10, 11], stepRate: null, stepAmount: null },
      { method: 'STEP_GEOMETRIC', frequency: 'MONTHLY', graceMonths: null, settlementDay: null, firstPeriod: null, principalMonths: null, stepRate: '0.02', stepAmount: null },
      { method: 'STEP_ARITHMETIC', frequency: 'MONTHLY', graceMonths: null, settlementDay: null, firstPeriod: null, principalMonths: null, stepRate: null, stepAmount: '-100' },
    ];
    const fees = [{ type: 'GUARANTEE', name: '担保费', payer: 'BORROWER', payee: 'GUARANTOR', frequency: 'YEARLY', disclosure: 'EXACT', base: 'PRINCIPAL_PER_YEAR', rate: '0.008', yearlyCap: '50000', totalCap: '90000', refundable: false }];
    const { errors } = await save({ ...sound, repayments, fees });
    expect(errors).toBeUndefined();
    const { data } = await bank.ask<{ testBankProduct: object }>(
      '{ testBankProduct(id: "test-bank:a") { repayments { method frequency graceMonths settlementDay firstPeriod principalMonths stepRate stepAmount } fees { type name payer payee frequency disclosure base rate yearlyCap totalCap refundable } } }',
    );
    expect(data?.testBankProduct).toEqual({ repayments, fees });
  });

  it('is refused a cap of zero by the name of its field', async () => {
    const fees = [{ type: 'GUARANTEE', name: '担保费', payer: 'BORROWER', frequency: 'YEARLY', disclosure: 'EXACT', base: 'PRINCIPAL_PER_YEAR', rate: '0.008', yearlyCap: '0', refundable: false }];
    const { errors, saved } = await save({ ...sound, fees });
    expect(saved).toBeNull();
    expect(JSON.stringify(errors)).toContain('input.fees[0].yearlyCap');
  });

  it('leaves the version before as it was', async () => {
    const { saved } = await save({ ...sound, rates: exactly('0.0345') });
    const { data } = await bank.ask<object>('query ($version: String) { testBankProduct(id: "test-bank:a", version: $version) { rates { minimumRate } } }', { version: saved?.previousVersion });
    expect(data).toEqual({ testBankProduct: { rates: [{ minimumRate: '0.0385' }] } });
  });

  it('changes nothing where it says what is in force already', async () => {
    const { saved } = await save(sound);
    expect(saved).toMatchObject({ changed: false, product: { recordedAt: '2026-01-01T00:00:00.000Z' } });
    expect(saved?.previousVersion).toBe(saved?.product.version);
    expect((await save(sound)).saved).toEqual(saved);
  });

  it('takes effect when it says, and not before', async () => {
    const { saved } = await save({ ...sound, rates: exactly('0.03'), effectiveFrom: '2026-09-01T08:00:00+08:00' });
    expect(saved?.product).toMatchObject({ effectiveFrom: '2026-09-01T00:00:00.000Z', recordedAt: NOW });
    expect([await rateAt(), await rateAt('2026-09-01T00:00:00Z')]).toEqual(['0.0385', '0.03']);
  });

  it('may be a new one, whose code is escaped in its id', async () => {
    const { saved } = await save({ ...sound, code: '小微 $1' });
    expect(saved).toMatchObject({ changed: true, previousVersion: null, product: { id: 'test-bank:%E5%B0%8F%E5%BE%AE%20%241', code: '小微 $1' } });
  });

  it('says of its own fields nothing that it is not told', async () => {
    const { saved } = await save(inputOf(entry('a')));
    expect(saved).toMatchObject({ changed: true, product: { line: null, monthsValid: null, online: null, perHead: null, share: null, points: null } });
  });

  it('is a conflict where another was recorded since the one that was edited', async () => {
    const { saved } = await save({ ...sound, rates: exactly('0.0345') });
    const late = await save({ ...sound, rates: exactly('0.05'), baseVersion: saved?.previousVersion });
    expect(late.saved).toBeNull();
    expect(late.errors).toMatchObject([{ path: ['testBankSaveProduct'], extensions: { code: 'VERSION_CONFLICT', id: 'test-bank:a', latestVersion: saved?.product.version } }]);
    expect(await rateAt()).toBe('0.0345');
    expect((await save({ ...sound, rates: exactly('0.05'), baseVersion: saved?.product.version })).saved?.changed).toBe(true);
  });
});

describe('a product is not saved', () => {
  const LAST = '2027-07-02T00:00:00.000Z';

  it.each<[title: string, field: string, change: Readonly<Record<string, unknown>>]>([
    ['before now', 'input.effectiveFrom', { effectiveFrom: '2026-06-30T23:59:59.999Z' }],
    ['more than 366 days ahead', 'input.effectiveFrom', { effectiveFrom: '2027-07-02T00:00:00.001Z' }],
    ['as withdrawn', 'input.marketingState', { marketingState: 'WITHDRAWN' }],
    ['under a name that hides that it is made up', 'input.name', { name: '好贷款' }],
    ['in a currency that is none', 'input.currency', { currency: 'cny' }],
    ['with a rate below zero', 'input.rates[0].minimumRate', { rates: [{ ...exactly('0.04')[0], disclosure: 'RANGE', minimumRate: '-0.01' }] }],
    ['as the successor of itself', 'input.predecessorIds[0]', { predecessorIds: ['test-bank:a'] }],
    ['as the successor of what is not there', 'input.predecessorIds[0]', { predecessorIds: ['test-bank:none'] }],
    ['as an edit of a version that is not kept', 'input.baseVersion', { name: '改（示例）', baseVersion: 'none' }],
    ['with too long a text of its own', 'input.line', { line: 'x'.repeat(4_001) }],
    ['with half a character as its code', 'input.code', { code: '\ud83d', predecessorIds: ['test-bank:b'] }],
  ])('%s: BAD_USER_INPUT names %s', async (_title, field, change) => {
    const before = await bank.ask('{ testBankCatalogSnapshot { catalogVersion } }');
    const { errors, saved } = await save({ ...sound, ...change });
    expect(saved).toBeNull();
    expect(errors).toMatchObject([{ path: ['testBankSaveProduct'], extensions: { code: 'BAD_USER_INPUT', field, value: expect.any(String), allowed: expect.any(String) } }]);
    expect((await bank.ask('{ testBankCatalogSnapshot { catalogVersion } }')).data).toEqual(before.data);
  });

  it.each([NOW, LAST])('but at the bounds of when it may take effect it is: %s', async (effectiveFrom) => {
    expect((await save({ ...sound, rates: exactly('0.03'), effectiveFrom })).saved).toMatchObject({ changed: true, product: { effectiveFrom } });
  });

  it('for several reasons without being told all of them at once', async () => {
    const { errors } = await save({ ...sound, effectiveFrom: '2026-01-01T00:00:00Z', currency: 'cny', term: { minimumMonths: 3, maximumMonths: 2 } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'input.effectiveFrom',
      violations: [
        { field: 'input.effectiveFrom', value: '"2026-01-01T00:00:00.000Z"', allowed: expect.stringContaining(LAST) },
        { field: 'input.currency', value: '"cny"', allowed: expect.any(String) },
        { field: 'input.term.minimumMonths', value: '3', allowed: 'at most the maximumMonths, 2' },
      ],
    });
    expect(errors?.[0]?.message).toMatch(/^input\.effectiveFrom cannot be .*2 more values are not allowed: input\.currency, input\.term\.minimumMonths\.$/s);
  });

  it('and of a hundred faults 50 are listed', async () => {
    const { errors } = await save({ ...sound, criteria: new Array(100).fill({ kind: 'REGION', codes: ['159999'] }) });
    expect(errors?.[0]?.extensions?.violations).toHaveLength(50);
    expect(errors?.[0]?.message).toContain('99 more values');
  });

  it.each([
    ['a field that the kit derives', { version: '1' }],
    ['a code that no vocabulary has', { instrument: 'GIFT' }],
    ['a field of its own that is of another type', { monthsValid: '12' }],
    ['a list that is missing', { fees: null }],
  ])('with %s: GraphQL refuses it', async (_title, change) => {
    const { data, errors } = await bank.ask<Saved>(SAVE, { input: { ...sound, ...change } });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('a product of a bank that was imported', () => {
  it('is saved by that bank as by any other', async () => {
    const { definition } = bankFromCdrFile(fixtureText('fees.json'), 'fees.json', 'example-mutual');
    const [first] = definition?.catalog ?? [];
    if (!definition || !first) throw new Error('the fixture is refused');
    const imported = await openBank(definition, { caller: callerOf('bank', { bank: definition.profile.code }) });
    try {
      const mutation = 'mutation ($input: ExampleMutualProductInput!) { exampleMutualSaveProduct(input: $input) { changed product { name illustrative backfilled } } }';
      const again = await imported.ask(mutation, { input: inputOf(first) });
      expect(again).toMatchObject({ data: { exampleMutualSaveProduct: { changed: false } } });
      const changed = await imported.ask(mutation, { input: inputOf(first, { name: 'Renamed' }) });
      expect(changed).toMatchObject({ data: { exampleMutualSaveProduct: { changed: true, product: { name: 'Renamed', illustrative: false, backfilled: false } } } });
    } finally {
      await imported.close();
    }
  });
});
