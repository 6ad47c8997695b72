import fc from 'fast-check';
import { buildSchema, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContractFields, Fee } from '../../../../schema';
import { canonicalJson } from '../../../../subgraphs/chassis';
import { type ProductChange, diffProducts } from '../../../../subgraphs/offers/product-diff/diff-products';
import { labelOfField } from '../../../../subgraphs/offers/product-diff/field-labels';
import { fieldChangeView } from '../../../../subgraphs/offers/offer-view/version-view';
import { exactRate, fee, product } from '../kit/builders';
import { applyChanges } from './apply-changes';

const shown = (changes: readonly ProductChange[]) => changes.map(({ after, before, path }) => [path, before, after]);

const LATE = fee({ type: 'APPRAISAL', name: '逾期费', amount: '50' });
const SERVICE = fee({ amount: '1000' });
const ONE_RATE = [exactRate('0.048')];
const TIERS = [exactRate('0.05', { maximumAmount: '1000000' }), exactRate('0.045', { minimumAmount: '1000000' })];

it.each<[string, Partial<ContractFields>, Partial<ContractFields>, unknown[]]>([
  ['a value', { amount: { maximum: '1000000' } }, { amount: { maximum: '2000000' } }, [['amount.maximum', '1000000', '2000000']]],
  ['a value that is new', { amount: {} }, { amount: { maximum: '2000000' } }, [['amount.maximum', null, '2000000']]],
  ['an absent value beside null', { amount: {} }, { amount: { maximum: null } }, []],
  ['an object that is gone', { dayCount: { convention: 'ACTUAL_360' } }, { dayCount: null }, [['dayCount', { convention: 'ACTUAL_360' }, null]]],
  ['a list of codes, as one value', { purposes: ['TRADE'] }, { purposes: ['TRADE', 'OTHER'] }, [['purposes', ['TRADE'], ['TRADE', 'OTHER']]]],
  ['a rate of one', { rates: ONE_RATE }, { rates: [exactRate('0.045')] }, [['rates[CONTRACT].minimumRate', '0.048', '0.045'], ['rates[CONTRACT].maximumRate', '0.048', '0.045']]],
  ['a tier, told by its bounds', { rates: TIERS }, { rates: [TIERS[0]!, exactRate('0.04', { minimumAmount: '1000000' })] }, [
    ['rates[CONTRACT minimumAmount=1000000].minimumRate', '0.045', '0.04'],
    ['rates[CONTRACT minimumAmount=1000000].maximumRate', '0.045', '0.04'],
  ]],
  ['a fee put before others, as one change', { fees: [SERVICE] }, { fees: [LATE, SERVICE] }, [['fees[APPRAISAL]', null, LATE]]],
  ['a fee that is dropped', { fees: [LATE, SERVICE] }, { fees: [SERVICE] }, [['fees[APPRAISAL]', LATE, null]]],
  ['a fee with another name, where it is the only one of its type', { fees: [SERVICE] }, { fees: [{ ...SERVICE, name: '手续费' }] }, [['fees[SERVICE].name', '服务费', '手续费']]],
  ['one of two fees of a type, told by their names', { fees: [SERVICE, fee({ name: '评估 费' })] }, { fees: [SERVICE, fee({ name: '评估 费', amount: '2000' })] }, [
    ['fees[SERVICE "评估 费"].amount', '1000', '2000'],
  ]],
  ['one of two fees that nothing tells apart', { fees: [SERVICE, SERVICE] }, { fees: [SERVICE, { ...SERVICE, amount: '7' }] }, [
    ['fees[SERVICE 服务费 payer=BORROWER frequency=UPFRONT][2].amount', '1000', '7'],
  ]],
  ['an unknown that stays with its fee, wherever that stands',
    { fees: [SERVICE], unknowns: [{ field: 'fees[0].amount', reason: 'AMBIGUOUS', sourcePath: 'fees[3].amount' }] },
    { fees: [LATE, SERVICE], unknowns: [{ field: 'fees[1].amount', reason: 'UNPARSED', sourcePath: 'fees[4].amount' }] },
    [['fees[APPRAISAL]', null, LATE], ['unknowns["fees[SERVICE].amount"].reason', 'AMBIGUOUS', 'UNPARSED']],
  ],
  ['a condition beside another of its kind, and the one of another kind by its kind alone',
    { criteria: [{ kind: 'TERM', minimum: '1' }, { kind: 'FREE_TEXT', text: '甲' }] },
    { criteria: [{ kind: 'FREE_TEXT', text: '乙' }, { kind: 'TERM', minimum: '2' }, { kind: 'FREE_TEXT', text: '甲' }] },
    [['criteria[TERM].minimum', '1', '2'], ['criteria[FREE_TEXT text=乙]', null, { kind: 'FREE_TEXT', text: '乙' }]],
  ],
  ['nothing but the order', { fees: [LATE, SERVICE] }, { fees: [SERVICE, LATE] }, [['fees[*]', ['APPRAISAL', 'SERVICE'], ['SERVICE', 'APPRAISAL']]]],
  ['what says which version it is, which is no change', {}, { version: '2', effectiveFrom: '2026-02-01T00:00:00.000Z', recordedAt: '2026-01-01T00:00:00.000Z', backfilled: true }, []],
])('shows %s', (_what, before, after, expected) => {
  expect(shown(diffProducts(product(before), product(after)))).toEqual(expected);
});

it.each<[string, Partial<ContractFields>, Partial<ContractFields>, string[], string[]]>([
  ['tiers', { rates: TIERS }, { rates: [exactRate('0.04', { maximumAmount: '1000000' }), exactRate('0.03', { minimumAmount: '1000000' })] },
    ['利率（合同利率，金额上限 1000000） · 利率或费率下限', '利率（合同利率，金额上限 1000000） · 利率或费率上限', '利率（合同利率，金额下限 1000000） · 利率或费率下限', '利率（合同利率，金额下限 1000000） · 利率或费率上限'],
    ['rate (Contract rate, greatest amount 1000000): lower end of the rate']],
  ['fees', { fees: [LATE, SERVICE] }, { fees: [SERVICE] }, ['费用（评估费）'], ['fee (Appraisal fee)']],
  ['one of two that nothing tells apart', { fees: [SERVICE, SERVICE] }, { fees: [SERVICE, { ...SERVICE, amount: '7' }] }, ['费用（服务费，服务费，借款人，期初一次性，第2项） · 金额'], []],
  ['a field of no list', { amount: {} }, { amount: { maximum: '2000000' } }, ['金额 · 上限'], ['amount: maximum']],
  ['the order', { fees: [LATE, SERVICE] }, { fees: [SERVICE, LATE] }, ['费用 · 顺序'], ['fee: order']],
])('labels say which entry it is: %s', (_what, before, after, labels, labelsEn) => {
  const views = diffProducts(product(before), product(after)).map(fieldChangeView);
  expect(views.map(({ label }) => label)).toEqual(labels);
  expect(views.map(({ labelEn }) => labelEn).slice(0, labelsEn.length)).toEqual(labelsEn);
});

/* Few values, so that items are equal, alike and repeated. */
const feeOf = fc.record<Fee>(
  {
    type: fc.constantFrom('SERVICE', 'APPRAISAL'),
    name: fc.constantFrom('费', '费 [2]', '*', 'x'.repeat(70), `${'x'.repeat(70)}y`),
    payer: fc.constantFrom('BORROWER', 'BANK'),
    frequency: fc.constantFrom(null, 'UPFRONT'),
    disclosure: fc.constant('EXACT'),
    amount: fc.constantFrom(null, '1', '2'),
    refundable: fc.boolean(),
  },
  { requiredKeys: ['type', 'name', 'payer', 'disclosure', 'refundable'] },
);
const terms = fc.record({
  name: fc.constantFrom('甲', '乙'),
  marketingState: fc.constantFrom('REGULAR', 'WITHDRAWN'),
  purposes: fc.array(fc.constantFrom('TRADE', 'OTHER'), { maxLength: 3 }),
  amount: fc.record({ minimum: fc.constantFrom(null, '1'), maximum: fc.constantFrom('2', '3') }, { requiredKeys: [] }),
  dayCount: fc.constantFrom(null, { convention: 'ACTUAL_360' }, { convention: 'ACTUAL_360', clause: '第一条' }),
  rates: fc.array(fc.constantFrom(...ONE_RATE, ...TIERS, exactRate('0.06', { conditions: ['甲', '乙'] })), { maxLength: 4 }),
  fees: fc.array(feeOf, { maxLength: 5 }),
  criteria: fc.array(fc.record({ kind: fc.constantFrom('TERM', 'FREE_TEXT'), text: fc.constantFrom(null, '甲', '*'), minimum: fc.constantFrom('1', '2') }), { maxLength: 4 }),
  unknowns: fc.array(fc.record({ field: fc.constantFrom('amount.maximum', '*', ''), reason: fc.constant('UNPARSED'), rawText: fc.constantFrom(null, 'a') }), { maxLength: 4 }),
}) as unknown as fc.Arbitrary<Partial<ContractFields>>;
const versionsOf = fc.tuple(terms, terms).map(([a, b]) => [product(a), product(b)] as const);

/** Without the order of the unknowns, which is not compared. */
const unordered = (version: unknown): string => {
  const { unknowns, ...rest } = version as ContractFields;
  return canonicalJson([rest, unknowns.map(canonicalJson).sort()]);
};

describe('a diff of any two versions', () => {
  it('leads from the first to the second', () => {
    fc.assert(fc.property(versionsOf, ([a, b]) => expect(unordered(applyChanges(a, diffProducts(a, b)))).toBe(unordered(b))), { numRuns: 2_000 });
  });

  it('is empty exactly where they are equal', () => {
    fc.assert(
      fc.property(versionsOf, ([a, b]) => {
        expect(diffProducts(a, structuredClone(a))).toEqual([]);
        expect(diffProducts(a, b).length === 0).toBe(unordered(a) === unordered(b));
      }),
    );
  });

  it('is that of the second and the first with before and after exchanged', () => {
    const byPath = (changes: readonly ProductChange[]) => new Map(changes.map(({ after, before, path }) => [path, canonicalJson([before, after])]));
    const exchanged = (changes: readonly ProductChange[]) => new Map(changes.map(({ after, before, path }) => [path, canonicalJson([after, before])]));
    fc.assert(fc.property(versionsOf, ([a, b]) => expect(byPath(diffProducts(b, a))).toEqual(exchanged(diffProducts(a, b)))));
  });

  it('has no path twice', () => {
    fc.assert(
      fc.property(versionsOf, ([a, b]) => {
        const paths = diffProducts(a, b).map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });
});

it('has a label for every field of the contract, at every depth', () => {
  const schema = buildSchema(readFileSync(join(__dirname, '../../../../schema/sdl/abc.graphql'), 'utf8'), { assumeValidSDL: true });
  const named = (typeName: string): string[] => {
    const type = schema.getType(typeName);
    return isObjectType(type) ? Object.values(type.getFields()).flatMap(({ name, type: inner }) => [name, ...named(String(inner).replace(/[[\]!]/g, ''))]) : [];
  };
  const contract = Object.keys(product()).filter((name) => !['id', 'version', 'code', 'bankCode', 'effectiveFrom', 'recordedAt', 'backfilled'].includes(name));
  const nested = ['AmountRange', 'TermRange', 'RateComponent', 'DayCountTerm', 'RepaymentTerm', 'GuaranteeTerm', 'CollateralTerm', 'Fee', 'Criterion', 'Turnaround', 'Validity', 'Provenance', 'TypedUnknown'].flatMap(named);
  expect(nested.length).toBeGreaterThan(60);
  expect([...contract, ...nested].filter((name) => labelOfField(name) === null)).toEqual([]);
});
