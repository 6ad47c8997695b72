import { type ApplicantInput, type Criterion, CriterionKind, vocabularyOf } from '../../../../../schema';
import type { CriterionContext } from '../../../../../subgraphs/offers/matching/criteria/evaluate-criterion';
import { evaluateCriterion } from '../../../../../subgraphs/offers/matching/criteria/evaluate-criterion';
import type { Need } from '../../../../../subgraphs/offers/matching/need';
import { settle } from '../../kit/criteria';
import { ON, need } from '../../kit/builders';

/*
 * One block a kind of criterion: met, not met, the fact missing, at each border, one step past it. A
 * kind that is added to the vocabulary without a block is an error of types, and fails the last test.
 */

interface Row {
  /** What it comes to: "MET", "NOT_MET", "missing <fact>" or "bank judges". */
  readonly is: string;
  readonly when: Omit<Criterion, 'kind'>;
  readonly applicant?: ApplicantInput;
  readonly need?: Partial<Omit<Need, 'applicant'>>;
  readonly context?: Partial<Omit<CriterionContext, 'need'>>;
  readonly required: string;
  readonly given: string | null;
}

/** Asked: what decides it stands in the need, so that it is never missing. Judged: nobody is asked. */
type Nature = 'stated by the applicant' | 'asked' | 'judged';
interface Block {
  readonly nature: Nature;
  readonly rows: readonly Row[];
}

const row = (is: string, when: Row['when'], required: string, given: string | null, more: Omit<Row, 'is' | 'when' | 'required' | 'given'> = {}): Row => ({ is, when, required, given, ...more });
const of = (applicant: ApplicantInput): { applicant: ApplicantInput } => ({ applicant });

/** A set of codes against one fact of the applicant. */
function setBlock(name: keyof ApplicantInput, admitted: string, other: string): Block {
  const fact = (value: string) => of({ [name]: value });
  return {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { codes: [admitted] }, admitted, admitted, fact(admitted)),
      row('NOT_MET', { codes: [admitted] }, admitted, other, fact(other)),
      row('NOT_MET', { excludedCodes: [other] }, `any; not ${other}`, other, fact(other)),
      row('MET', { excludedCodes: [other] }, `any; not ${other}`, admitted, fact(admitted)),
      row('NOT_MET', { codes: [admitted, other], excludedCodes: [other] }, `${admitted} | ${other}; not ${other}`, other, fact(other)),
      row(`missing ${name}`, { codes: [admitted] }, admitted, null),
    ],
  };
}

/** A closed interval of four figures: just below, least, most, just above. */
function numberBlock(name: keyof ApplicantInput, unit: string, [below, least, most, above]: readonly [string | number, string | number, string | number, string | number]): Block {
  const bounds = { minimum: String(least), maximum: String(most) };
  const required = `${least} – ${most} ${unit}`;
  const fact = (value: string | number) => of({ [name]: value });
  return {
    nature: 'stated by the applicant',
    rows: [
      row('NOT_MET', bounds, required, `${below} ${unit}`, fact(below)),
      row('MET', bounds, required, `${least} ${unit}`, fact(least)),
      row('MET', bounds, required, `${most} ${unit}`, fact(most)),
      row('NOT_MET', bounds, required, `${above} ${unit}`, fact(above)),
      row('MET', { minimum: String(least) }, `≥ ${least} ${unit}`, `${above} ${unit}`, fact(above)),
      row('MET', { maximum: String(most) }, `≤ ${most} ${unit}`, `${below} ${unit}`, fact(below)),
      row(`missing ${name}`, bounds, required, null),
    ],
  };
}

function flagBlock(name: keyof ApplicantInput): Block {
  return {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { flag: false }, 'no', 'no', of({ [name]: false })),
      row('NOT_MET', { flag: false }, 'no', 'yes', of({ [name]: true })),
      row('MET', { flag: true }, 'yes', 'yes', of({ [name]: true })),
      row('NOT_MET', { flag: true }, 'yes', 'no', of({ [name]: false })),
      row(`missing ${name}`, { flag: false }, 'no', null),
    ],
  };
}

const judged: Block = { nature: 'judged', rows: [row('bank judges', { codes: ['X'] }, 'X', null), row('bank judges', { flag: true, text: '见原文' }, 'yes', null)] };

const HERD = of({ livestock: [{ species: 'BEEF_CATTLE', head: 30 }, { species: 'SHEEP', head: 200 }] });

const BLOCKS: Readonly<Record<CriterionKind, Block>> = {
  CURRENCY: { nature: 'asked', rows: [row('MET', { codes: ['CNY'] }, 'CNY', 'CNY'), row('NOT_MET', { codes: ['AUD'] }, 'AUD', 'CNY')] },
  INSTRUMENT: judged,
  AMOUNT: {
    nature: 'asked',
    rows: [
      row('NOT_MET', { minimum: '100', maximum: '200' }, '100 – 200 CNY', '99.99 CNY', { need: { amount: '99.99' } }),
      row('MET', { minimum: '100', maximum: '200' }, '100 – 200 CNY', '100.00 CNY', { need: { amount: '100.00' } }),
      row('MET', { minimum: '100', maximum: '200' }, '100 – 200 CNY', '200.00 CNY', { need: { amount: '200.00' } }),
      row('NOT_MET', { minimum: '100', maximum: '200' }, '100 – 200 CNY', '200.01 CNY', { need: { amount: '200.01' } }),
      row('bank judges', { minimum: '100' }, '≥ 100 AUD', '1000000.00 CNY', { context: { currency: 'AUD' } }),
    ],
  },
  TERM: {
    nature: 'asked',
    rows: [
      row('NOT_MET', { minimum: '6', maximum: '12' }, '6 – 12 months', '5 months', { need: { termMonths: 5 } }),
      row('MET', { minimum: '6', maximum: '12' }, '6 – 12 months', '6 months', { need: { termMonths: 6 } }),
      row('MET', { minimum: '6', maximum: '12' }, '6 – 12 months', '12 months', { need: { termMonths: 12 } }),
      row('NOT_MET', { minimum: '6', maximum: '12' }, '6 – 12 months', '13 months', { need: { termMonths: 13 } }),
      row('MET', { minimum: '1' }, '≥ 1 month', '1 month', { need: { termMonths: 1 } }),
    ],
  },
  PURPOSE: { nature: 'asked', rows: [row('MET', { codes: ['WORKING_CAPITAL'] }, 'WORKING_CAPITAL', 'WORKING_CAPITAL'), row('NOT_MET', { excludedCodes: ['WORKING_CAPITAL'] }, 'any; not WORKING_CAPITAL', 'WORKING_CAPITAL')] },
  REPAYMENT_METHOD: {
    nature: 'asked',
    rows: [
      row('MET', { codes: ['BULLET'] }, 'BULLET', 'any'),
      row('MET', { codes: ['BULLET'] }, 'BULLET', 'ANYTIME | BULLET', { need: { repaymentMethods: ['ANYTIME', 'BULLET'] } }),
      row('NOT_MET', { codes: ['BULLET'] }, 'BULLET', 'ANYTIME', { need: { repaymentMethods: ['ANYTIME'] } }),
      row('NOT_MET', { excludedCodes: ['ANYTIME'] }, 'any; not ANYTIME', 'ANYTIME', { need: { repaymentMethods: ['ANYTIME'] } }),
    ],
  },
  COLLATERAL: {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { codes: ['LIVESTOCK', 'MACHINERY'] }, 'LIVESTOCK | MACHINERY', 'VEHICLE, MACHINERY', of({ collaterals: [{ kind: 'VEHICLE' }, { kind: 'MACHINERY' }] })),
      row('NOT_MET', { codes: ['LIVESTOCK'] }, 'LIVESTOCK', 'VEHICLE', of({ collaterals: [{ kind: 'VEHICLE' }] })),
      row('NOT_MET', { codes: ['LIVESTOCK'] }, 'LIVESTOCK', 'none', of({ collaterals: [] })),
      row('NOT_MET', { excludedCodes: ['VEHICLE'] }, 'any; not VEHICLE', 'VEHICLE', of({ collaterals: [{ kind: 'VEHICLE' }] })),
      row('missing collaterals', { codes: ['LIVESTOCK'] }, 'LIVESTOCK', null),
      row('bank judges', { codes: ['GUARANTEE_COMPANY'] }, 'GUARANTEE_COMPANY', null),
      row('bank judges', { codes: ['GUARANTEE_COMPANY'] }, 'GUARANTEE_COMPANY', 'VEHICLE', of({ collaterals: [{ kind: 'VEHICLE' }] })),
      row('bank judges', { codes: ['GUARANTEE_COMPANY'] }, 'GUARANTEE_COMPANY', 'GUARANTEE_COMPANY', of({ collaterals: [{ kind: 'GUARANTEE_COMPANY' }] })),
      row('bank judges', { excludedCodes: ['VEHICLE'] }, 'any; not VEHICLE', 'GUARANTEE_COMPANY', of({ collaterals: [{ kind: 'GUARANTEE_COMPANY' }] })),
      row('MET', { codes: ['GUARANTEE_COMPANY', 'VEHICLE'] }, 'GUARANTEE_COMPANY | VEHICLE', 'GUARANTEE_COMPANY, VEHICLE', of({ collaterals: [{ kind: 'GUARANTEE_COMPANY' }, { kind: 'VEHICLE' }] })),
    ],
  },
  VALIDITY: judged,
  LEGAL_FORM: setBlock('legalForm', 'COOPERATIVE', 'NATURAL_PERSON'),
  OWNERSHIP: setBlock('ownership', 'PRIVATE', 'STATE'),
  SIZE_CLASS: {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { codes: ['SMALL', 'MICRO'] }, 'SMALL | MICRO', 'MICRO', { context: { sizeClass: 'MICRO' } }),
      row('NOT_MET', { codes: ['SMALL', 'MICRO'] }, 'SMALL | MICRO', 'MEDIUM', { context: { sizeClass: 'MEDIUM' } }),
      row('NOT_MET', { excludedCodes: ['LARGE'] }, 'any; not LARGE', 'LARGE', { context: { sizeClass: 'LARGE' } }),
      row('missing sizeClass', { codes: ['SMALL'] }, 'SMALL', null),
    ],
  },
  INDUSTRY: {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { codes: ['A03'] }, 'A03', 'A0311', of({ industry: 'A0311' })),
      row('NOT_MET', { codes: ['A03'] }, 'A03', 'C13', of({ industry: 'C13' })),
      row('NOT_MET', { codes: ['C'], excludedCodes: ['C25'] }, 'C; not C25', 'C2511', of({ industry: 'C2511' })),
      row('missing industry', { codes: ['A03'] }, 'A03', 'A', of({ industry: 'A' })),
      row('missing industry', { excludedCodes: ['A03'] }, 'any; not A03', null),
    ],
  },
  REGION: {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { codes: ['150900'] }, '150900', '150926', of({ region: '150926' })),
      row('NOT_MET', { codes: ['150100'] }, '150100', '150926', of({ region: '150926' })),
      row('NOT_MET', { excludedCodes: ['150900'] }, 'any; not 150900', '150926', of({ region: '150926' })),
      row('missing region', { codes: ['150926'] }, '150926', '150900', of({ region: '150900' })),
      row('missing region', { codes: ['150926'] }, '150926', null),
    ],
  },
  YEARS_TRADING: {
    nature: 'stated by the applicant',
    rows: [
      row('NOT_MET', { minimum: '2', maximum: '5' }, '2 – 5 years', '1.91 years', of({ establishedOn: '2024-07-02' })),
      row('MET', { minimum: '2', maximum: '5' }, '2 – 5 years', '2 years', of({ establishedOn: '2024-07-01' })),
      row('MET', { minimum: '2', maximum: '5' }, '2 – 5 years', '5 years', of({ establishedOn: '2021-07-01' })),
      row('NOT_MET', { minimum: '2', maximum: '5' }, '2 – 5 years', '5.08 years', of({ establishedOn: '2021-06-01' })),
      row('MET', { minimum: '1' }, '≥ 1 year', '1 year', of({ establishedOn: '2025-07-01' })),
      row('missing establishedOn', { minimum: '2' }, '≥ 2 years', null),
    ],
  },
  ANNUAL_REVENUE: numberBlock('annualRevenue', 'CNY', ['2999999.99', '3000000', '5000000', '5000000.01']),
  TAX_PAID: numberBlock('annualTax', 'CNY', ['9999.99', '10000', '20000', '20000.01']),
  TAX_CREDIT_GRADE: setBlock('taxCreditGrade', 'B', 'C'),
  CREDIT_RATING: setBlock('creditRating', 'A', 'BBB'),
  DEBT_RATIO: {
    nature: 'stated by the applicant',
    rows: [
      row('NOT_MET', { minimum: '0.2', maximum: '0.6' }, '20 – 60 %', '599999.99 / 3000000 CNY', of({ totalLiabilities: '599999.99', totalAssets: '3000000' })),
      row('MET', { minimum: '0.2', maximum: '0.6' }, '20 – 60 %', '600000 / 3000000 CNY', of({ totalLiabilities: '600000', totalAssets: '3000000' })),
      row('MET', { maximum: '0.625' }, '≤ 62.5 %', '1875000 / 3000000 CNY', of({ totalLiabilities: '1875000', totalAssets: '3000000' })),
      row('NOT_MET', { maximum: '0.625' }, '≤ 62.5 %', '1875000.01 / 3000000 CNY', of({ totalLiabilities: '1875000.01', totalAssets: '3000000' })),
      row('missing totalLiabilities', { maximum: '0.6' }, '≤ 60 %', null),
      row('missing totalAssets', { maximum: '0.6' }, '≤ 60 %', null, of({ totalLiabilities: '1' })),
    ],
  },
  EXISTING_LENDERS: numberBlock('existingLenders', 'lenders', [2, 3, 5, 6]),
  OVERDUE: flagBlock('hasOverdue'),
  DISHONESTY_LIST: flagBlock('onDishonestyList'),
  OWNER_AGE: numberBlock('ownerAge', 'years', [17, 18, 65, 66]),
  EXISTING_CUSTOMER: {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { flag: true }, 'yes', 'yes', of({ customerOf: ['icbc', 'abc'] })),
      row('NOT_MET', { flag: true }, 'yes', 'no', of({ customerOf: ['icbc'] })),
      row('NOT_MET', { flag: false }, 'no', 'yes', of({ customerOf: ['abc'] })),
      row('missing customerOf', { flag: true }, 'yes', null),
    ],
  },
  FIRST_TIME_BORROWER: flagBlock('firstTimeBorrower'),
  AGRICULTURAL_SUBJECT: setBlock('agriculturalSubject', 'COOPERATIVE', 'FARM_HOUSEHOLD'),
  LAND_AREA: numberBlock('landAreaMu', 'mu', ['99.99', '100', '500', '500.01']),
  LIVESTOCK: {
    nature: 'stated by the applicant',
    rows: [
      row('NOT_MET', { codes: ['BEEF_CATTLE'], minimum: '31' }, '≥ 31 head of BEEF_CATTLE', '30 head', HERD),
      row('MET', { codes: ['BEEF_CATTLE'], minimum: '30', maximum: '30' }, '30 head of BEEF_CATTLE', '30 head', HERD),
      row('NOT_MET', { maximum: '229' }, '≤ 229 head', '230 head', HERD),
      row('MET', { excludedCodes: ['SHEEP'], maximum: '30' }, '≤ 30 head of any; not SHEEP', '30 head', HERD),
      row('MET', { codes: ['SHEEP'] }, 'SHEEP', '200 head', HERD),
      row('NOT_MET', { codes: ['CAMEL'] }, 'CAMEL', '0 head', HERD),
      row('NOT_MET', { minimum: '1' }, '≥ 1 head', '0 head', of({ livestock: [] })),
      row('bank judges', { excludedCodes: ['PIG'] }, 'any; not PIG', '230 head', HERD),
      row('missing livestock', { minimum: '1' }, '≥ 1 head', null),
    ],
  },
  CERTIFICATE: {
    nature: 'stated by the applicant',
    rows: [
      row('MET', { codes: ['草原承包经营权证'] }, '草原承包经营权证', '草原承包经营权证', of({ certificates: ['草原承包经营权证'] })),
      row('NOT_MET', { codes: ['草原承包经营权证'] }, '草原承包经营权证', 'none', of({ certificates: [] })),
      row('bank judges', { codes: ['草原承包经营权证'] }, '草原承包经营权证', '草原证', of({ certificates: ['草原证'] })),
      row('missing certificates', { codes: ['草原承包经营权证'] }, '草原承包经营权证', null),
    ],
  },
  RESIDENCY: judged,
  FREE_TEXT: judged,
};

const evaluate = (kind: CriterionKind, { applicant, context, need: asked, when }: Pick<Row, 'applicant' | 'context' | 'need' | 'when'>) =>
  evaluateCriterion({ kind, clause: '第一条', ...when }, { need: need(asked, applicant), sizeClass: null, bankCode: 'abc', currency: 'CNY', on: ON, ...context });

/** Everything that an applicant can state, so that nothing is left to the bank for want of a fact. */
const EVERYTHING: ApplicantInput = { legalForm: 'COOPERATIVE', hasOverdue: false, annualRevenue: '1', annualTax: '1', certificates: ['x'], customerOf: ['abc'], ownerAge: 1, region: '150926', industry: 'A03' };

describe.each(Object.entries(BLOCKS) as [CriterionKind, Block][])('a criterion of the kind %s', (kind, { nature, rows }) => {
  it.each(rows)('$required, given $given: $is', (tested) => {
    const outcome = evaluate(kind, tested);
    expect({ is: settle(outcome), required: outcome.required, given: outcome.given, clause: outcome.clause, kind: outcome.kind }).toEqual({
      is: tested.is, required: tested.required, given: tested.given, clause: '第一条', kind,
    });
  });

  it('has a row for every result that it can have', () => {
    const found = new Set(rows.map(({ is }) => is.split(' ')[0]));
    const expected: Readonly<Record<Nature, readonly string[]>> = { 'stated by the applicant': ['MET', 'NOT_MET', 'missing'], asked: ['MET', 'NOT_MET'], judged: ['bank'] };
    expect([...found]).toEqual(expect.arrayContaining([...expected[nature]]));
  });

  it.each<[string, Omit<Criterion, 'kind'>, string]>([
    ['is undisclosed', { undisclosed: true }, 'undisclosed'],
    ['is undisclosed, in words', { undisclosed: true, text: '按本行规定' }, '按本行规定'],
    ['is words alone', { text: '经营稳定' }, '经营稳定'],
    ['is nothing at all', {}, 'undisclosed'],
    ['has empty sets and blank words', { codes: [], excludedCodes: [], text: ' ' }, 'undisclosed'],
  ])('is left to the bank where it %s', (_title, when, required) => {
    const outcome = evaluate(kind, { when, applicant: EVERYTHING });
    expect([settle(outcome), outcome.required]).toEqual(['bank judges', required]);
  });

  it('is left to the bank where it has an operand that the kind does not read', () => {
    const [first] = rows;
    const strange = first?.when.flag == null ? { flag: true } : { minimum: '1' };
    expect(settle(evaluate(kind, { ...first, when: { ...first?.when, ...strange } }))).toBe('bank judges');
  });
});

it('every kind of the vocabulary has a block', () => {
  expect(Object.keys(BLOCKS).sort()).toEqual(Object.keys(vocabularyOf(CriterionKind).terms).sort());
});
