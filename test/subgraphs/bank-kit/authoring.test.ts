import type { Fee, RateComponent } from '../../../schema';
import {
  acceptedCollateral,
  atLeast,
  atMost,
  between,
  conflictingReadings,
  exactRate,
  feeOfAmount,
  feeOfBank,
  guaranteeFee,
  guaranteeTerm,
  herdOf,
  illustrativeSource,
  inWords,
  loanToValue,
  lprFrom,
  lprPlus,
  lprRange,
  noneOf,
  oneOf,
  penaltyRate,
  rateFrom,
  rateRange,
  rateUpTo,
  ratingAtLeast,
  refundableDeposit,
  repaymentTerm,
  requiredCollateral,
  type SampleEntry,
  type SampleTerms,
  earlierEntry,
  ratesHigherBy,
  revisedEntry,
  sampleEntry,
  sampleTerms,
  secondarySource,
  soundCredit,
  taxGradeAtLeast,
  undisclosedFee,
  undisclosedRate,
  undisclosedThreshold,
  undisclosedValue,
} from '../../../subgraphs/bank-kit/authoring';

const contract = { role: 'CONTRACT', kind: 'FIXED' } as const;
const linked = { role: 'CONTRACT', kind: 'LPR_LINKED', repricing: 'NONE' } as const;

describe('Rates of an author', () => {
  it.each<{ title: string; made: RateComponent; expected: Partial<RateComponent> }>([
    { title: 'an exact rate has equal ends', made: exactRate('0.0385'), expected: { ...contract, disclosure: 'EXACT', minimumRate: '0.0385', maximumRate: '0.0385' } },
    { title: 'a rate "from" has a lower end only', made: rateFrom('0.03'), expected: { ...contract, disclosure: 'FROM', minimumRate: '0.03' } },
    { title: 'a rate "up to" has an upper end only', made: rateUpTo('0.06'), expected: { ...contract, disclosure: 'UP_TO', maximumRate: '0.06' } },
    { title: 'a range has both ends', made: rateRange('0.03', '0.04'), expected: { ...contract, disclosure: 'RANGE', minimumRate: '0.03', maximumRate: '0.04' } },
    { title: 'an undisclosed rate has none', made: undisclosedRate({ kind: 'MARKET_LINKED' }), expected: { role: 'CONTRACT', kind: 'MARKET_LINKED', disclosure: 'UNDISCLOSED' } },
    {
      title: 'a spread is exact below the benchmark, too',
      made: lprPlus('LPR_5Y', -20, { repricing: 'ANNIVERSARY' }),
      expected: { ...linked, disclosure: 'EXACT', benchmark: 'LPR_5Y', minimumSpreadBasisPoints: -20, maximumSpreadBasisPoints: -20, repricing: 'ANNIVERSARY' },
    },
    {
      title: 'a range of spreads has both ends',
      made: lprRange('LPR_1Y', 30, 80),
      expected: { ...linked, disclosure: 'RANGE', benchmark: 'LPR_1Y', minimumSpreadBasisPoints: 30, maximumSpreadBasisPoints: 80 },
    },
    {
      title: 'a spread "from" has a lower end only',
      made: lprFrom('LPR_1Y', 20),
      expected: { ...linked, disclosure: 'FROM', benchmark: 'LPR_1Y', minimumSpreadBasisPoints: 20, maximumSpreadBasisPoints: null },
    },
    {
      title: 'a penalty rate is no contract rate and keeps the words',
      made: penaltyRate('加收50%', '第九条'),
      expected: { role: 'PENALTY', kind: 'VARIABLE', disclosure: 'UNDISCLOSED', conditions: ['加收50%'], clause: '第九条' },
    },
  ])('$title', ({ expected, made }) => {
    expect(made).toEqual(expected);
  });
});

it('Rates higher by some basis points are those of the contract, exact and in range', () => {
  const penalty = penaltyRate('加收50%', '第九条');
  expect(ratesHigherBy(25, [exactRate('0.0385'), rateRange('0.03', '0.04'), lprPlus('LPR_1Y', -20), rateFrom('0.03'), penalty])).toEqual([
    exactRate('0.0410'), rateRange('0.0325', '0.0425'), lprPlus('LPR_1Y', 5), rateFrom('0.0325'), penalty,
  ]);
});

describe('Repayments and security of an author', () => {
  it.each([
    { title: 'interest monthly, principal at the end', made: repaymentTerm('INTEREST_ONLY', 'MONTHLY'), codes: { creditReportCode: '31', frequencyCreditReportCode: '03' } },
    { title: 'principal and interest at the end', made: repaymentTerm('BULLET', 'AT_END'), codes: { creditReportCode: '21', frequencyCreditReportCode: '07' } },
    { title: 'by the season', made: repaymentTerm('SEASONAL', 'QUARTERLY', { principalMonths: [10] }), codes: { creditReportCode: '19', principalMonths: [10] } },
    { title: 'on the 20th, after a long first period', made: repaymentTerm('EQUAL_PRINCIPAL', 'QUARTERLY', { settlementDay: 20, firstPeriod: 'LONG' }), codes: { creditReportCode: '12', settlementDay: 20, firstPeriod: 'LONG' } },
    { title: 'a guarantee', made: guaranteeTerm('GUARANTEE'), codes: { creditReportCode: '3', statisticsCode: 'C' } },
    { title: 'a joint guarantee of farmers', made: guaranteeTerm('FARMERS_JOINT'), codes: { creditReportCode: '7', statisticsCode: 'C01' } },
  ])('$title: carries the codes of the other systems', ({ codes, made }) => {
    expect(made).toMatchObject(codes);
  });

  it('A frequency that the source leaves out is left out with its code', () => {
    expect(repaymentTerm('REVOLVING')).toEqual({ method: 'REVOLVING', creditReportCode: '32' });
  });

  it('A collateral is required or accepted', () => {
    expect(requiredCollateral('LIVESTOCK', { maximumLoanToValue: '0.7' })).toEqual({ kind: 'LIVESTOCK', required: true, maximumLoanToValue: '0.7' });
    expect(acceptedCollateral('LIVESTOCK', { ...loanToValue('0.4'), tagged: true, insured: false })).toEqual({
      kind: 'LIVESTOCK', required: false, minimumLoanToValue: '0.4', maximumLoanToValue: '0.4', tagged: true, insured: false,
    });
    expect(acceptedCollateral('MACHINERY')).toEqual({ kind: 'MACHINERY', required: false });
  });
});

describe('Fees of an author', () => {
  it.each<{ title: string; made: Fee; expected: Partial<Fee> }>([
    {
      title: 'an amount',
      made: feeOfAmount('EARLY_REPAYMENT', '违约金', 'BORROWER', 'ON_EVENT', '0.00'),
      expected: { payer: 'BORROWER', frequency: 'ON_EVENT', disclosure: 'EXACT', amount: '0.00', refundable: false },
    },
    {
      title: 'a guarantee fee is yearly, of the principal, the borrower\'s',
      made: guaranteeFee('0.008', { maximumAmount: '8000', payee: 'GUARANTOR', yearlyCap: '50000', totalCap: '90000' }),
      expected: { type: 'GUARANTEE', payer: 'BORROWER', frequency: 'YEARLY', disclosure: 'EXACT', base: 'PRINCIPAL_PER_YEAR', rate: '0.008', maximumAmount: '8000', payee: 'GUARANTOR', yearlyCap: '50000', totalCap: '90000', refundable: false },
    },
    {
      title: 'a deposit comes back',
      made: refundableDeposit('0.02', { clause: '第五条' }),
      expected: { type: 'SECURITY_DEPOSIT', payer: 'BORROWER', frequency: 'UPFRONT', disclosure: 'EXACT', base: 'PRINCIPAL', rate: '0.02', refundable: true, clause: '第五条' },
    },
    {
      title: 'a fee that the bank bears is nobody else\'s and of no stated size',
      made: feeOfBank('APPRAISAL', '评估费', '第六条'),
      expected: { type: 'APPRAISAL', payer: 'BANK', frequency: 'UPFRONT', disclosure: 'UNDISCLOSED', refundable: false, clause: '第六条' },
    },
    {
      title: 'a fee of which only the name is known',
      made: undisclosedFee('SERVICE', '管理费', 'BORROWER', { frequency: 'YEARLY' }),
      expected: { type: 'SERVICE', payer: 'BORROWER', frequency: 'YEARLY', disclosure: 'UNDISCLOSED', refundable: false },
    },
  ])('$title', ({ expected, made }) => {
    expect(made).toMatchObject(expected);
  });
});

describe('Criteria of an author', () => {
  it.each([
    { made: atLeast('YEARS_TRADING', '2', '一'), expected: { kind: 'YEARS_TRADING', minimum: '2', clause: '一' } },
    { made: atMost('DEBT_RATIO', '0.7', '一'), expected: { kind: 'DEBT_RATIO', maximum: '0.7', clause: '一' } },
    { made: between('OWNER_AGE', '18', '65', '一'), expected: { kind: 'OWNER_AGE', minimum: '18', maximum: '65', clause: '一' } },
    { made: oneOf('INDUSTRY', ['A'], '一'), expected: { kind: 'INDUSTRY', codes: ['A'], clause: '一' } },
    { made: noneOf('INDUSTRY', ['K'], '一'), expected: { kind: 'INDUSTRY', excludedCodes: ['K'], clause: '一' } },
    { made: taxGradeAtLeast('B', '一'), expected: { kind: 'TAX_CREDIT_GRADE', codes: ['A', 'B'], clause: '一' } },
    { made: taxGradeAtLeast('M', '一'), expected: { kind: 'TAX_CREDIT_GRADE', codes: ['A', 'B', 'M'], clause: '一' } },
    { made: ratingAtLeast('AAA', '一'), expected: { kind: 'CREDIT_RATING', codes: ['AAA'], clause: '一' } },
    { made: ratingAtLeast('BBB', '一'), expected: { kind: 'CREDIT_RATING', codes: ['AAA', 'AA', 'A', 'BBB'], clause: '一' } },
    { made: herdOf(['SHEEP'], '100', '一'), expected: { kind: 'LIVESTOCK', codes: ['SHEEP'], minimum: '100', clause: '一' } },
    { made: inWords('已备案', '一'), expected: { kind: 'FREE_TEXT', text: '已备案', clause: '一' } },
    { made: undisclosedThreshold('TAX_PAID', '达到标准', '一'), expected: { kind: 'TAX_PAID', text: '达到标准', undisclosed: true, clause: '一' } },
    { made: soundCredit('一')[0], expected: { kind: 'OVERDUE', flag: false, clause: '一' } },
    { made: soundCredit('一')[1], expected: { kind: 'DISHONESTY_LIST', flag: false, clause: '一' } },
  ])('$expected.kind has its own operands and the clause', ({ expected, made }) => {
    expect(made).toEqual(expected);
  });
});

const terms: SampleTerms = {
  code: 'one',
  name: '甲（示例）',
  instrument: 'OTHER',
  segments: [],
  purposes: [],
  amount: {},
  term: {},
  rates: [],
  repayments: [],
  guarantees: [],
  criteria: [],
  channels: [],
  provenance: illustrativeSource('手册', '2025-06-30'),
};

describe('A sample product', () => {
  it('is in yuan, on sale and illustrative unless the author says otherwise', () => {
    expect(sampleTerms(terms)).toMatchObject({ currency: 'CNY', marketingState: 'REGULAR', fees: [], unknowns: [], illustrative: true });
    expect(sampleTerms({ ...terms, currency: 'USD' }).currency).toBe('USD');
  });

  it('is in force from midnight in Shanghai', () => {
    const entry = sampleEntry({ effectiveOn: '2025-06-01', recordedOn: '2025-05-30', terms, own: { a: 1 } });
    expect(entry).toMatchObject({ effectiveFrom: '2025-05-31T16:00:00.000Z', recordedAt: '2025-05-29T16:00:00.000Z', own: { a: 1 } });
  });

  it.each<{ fault: string; days: Pick<SampleEntry<object>, 'effectiveOn' | 'recordedOn'>; message: RegExp }>([
    { fault: 'recorded after it takes effect', days: { effectiveOn: '2025-06-01', recordedOn: '2025-06-02' }, message: /one is recorded on 2025-06-02, after/ },
    { fault: 'in force from a day that is none', days: { effectiveOn: '2025-02-29', recordedOn: '2025-01-01' }, message: /2025-02-29 is no day/ },
  ])('is refused where it is $fault', ({ days, message }) => {
    expect(() => sampleEntry({ ...days, terms, own: {} })).toThrow(message);
  });

  it('is revised from its latest version, which stays as it was', () => {
    const first = sampleEntry({ effectiveOn: '2025-06-01', recordedOn: '2025-05-30', terms, own: { a: 1 } });
    const second = revisedEntry([first], first.terms.code, { effectiveOn: '2025-09-01', recordedOn: '2025-08-20', terms: { name: '乙（示例）' } });
    const third = revisedEntry([first, second], first.terms.code, { effectiveOn: '2026-03-01', recordedOn: '2026-02-10', terms: { channels: ['ONLINE'] } });
    expect(second).toEqual({ effectiveFrom: '2025-08-31T16:00:00.000Z', recordedAt: '2025-08-19T16:00:00.000Z', own: { a: 1 }, terms: { ...first.terms, name: '乙（示例）' } });
    expect(third.terms).toEqual({ ...first.terms, name: '乙（示例）', channels: ['ONLINE'] });
  });

  it.each([
    { fault: 'it is not there', code: 'other', effectiveOn: '2025-09-01', message: /no product other/ },
    { fault: 'the version before takes effect then or later', code: 'one', effectiveOn: '2025-06-01', message: /one is revised on 2025-06-01, not after/ },
  ])('is not revised where $fault', ({ code, effectiveOn, message }) => {
    const first = sampleEntry({ effectiveOn: '2025-06-01', recordedOn: '2025-05-30', terms, own: {} });
    expect(() => revisedEntry([first], code, { effectiveOn, recordedOn: '2025-05-30', terms: {} })).toThrow(message);
  });

  it('has an earlier version that differs in what is said', () => {
    const first = sampleEntry({ effectiveOn: '2025-06-01', recordedOn: '2025-05-30', terms, own: { a: 1 } });
    const earlier = earlierEntry([first], 'one', { effectiveOn: '2025-02-01', recordedOn: '2025-01-20', terms: ({ name }) => ({ name: `旧${name}` }) });
    expect(earlier).toEqual({ effectiveFrom: '2025-01-31T16:00:00.000Z', recordedAt: '2025-01-19T16:00:00.000Z', own: { a: 1 }, terms: { ...first.terms, name: `旧${first.terms.name}` } });
    expect(() => earlierEntry([first], 'one', { effectiveOn: '2025-06-01', recordedOn: '2025-05-30', terms: () => ({}) })).toThrow(/one has a version of 2025-06-01, not before its first/);
    expect(() => earlierEntry([first], 'other', { effectiveOn: '2025-02-01', recordedOn: '2025-01-20', terms: () => ({}) })).toThrow(/no product other/);
  });

  it('names how far its source can be relied on', () => {
    expect(illustrativeSource('手册', '2025-06-30')).toMatchObject({ trust: 'ILLUSTRATIVE', date: '2025-06-30', source: expect.stringContaining('示例') });
    expect(secondarySource('一篇文章')).toEqual({ trust: 'SECONDARY', source: expect.stringMatching(/^二手资料：一篇文章；未经银行确认/) });
  });

  it('keeps both readings of a conflict and the reason of a silence', () => {
    expect(conflictingReadings('amount.maximum', '30万元；200万元')).toEqual({ field: 'amount.maximum', reason: 'CONFLICTING', rawText: '30万元；200万元' });
    expect(undisclosedValue('dayCount', '未写明')).toEqual({ field: 'dayCount', reason: 'UNDISCLOSED', note: '未写明' });
  });
});
