import { quotationsKnownOn, quoteBenchmark } from '../../../subgraphs/finance';

const set = {
  quotations: [
    { effectiveFrom: '2024-10-21', lpr1y: '0.0310', lpr5y: '0.0360' },
    { effectiveFrom: '2025-05-20', lpr1y: '0.0300', lpr5y: '0.0350' },
    { effectiveFrom: '2026-08-20', lpr1y: '0.0290', lpr5y: '0.0340' },
  ],
  benchmarkConfirmedThrough: '2026-08-31',
};

describe('the LPR on a day', () => {
  it.each([
    ['before the first quotation', '2024-10-20', null],
    ['on the day of the first', '2024-10-21', { rate: '0.0310', quotedOn: '2024-10-21', confirmed: true }],
    ['on the last day of the first', '2025-05-19', { rate: '0.0310', quotedOn: '2024-10-21', confirmed: true }],
    ['on the day of the second', '2025-05-20', { rate: '0.0300', quotedOn: '2025-05-20', confirmed: true }],
    ['on the last day of the second', '2026-08-19', { rate: '0.0300', quotedOn: '2025-05-20', confirmed: true }],
    ['on the last day that is confirmed', '2026-08-31', { rate: '0.0290', quotedOn: '2026-08-20', confirmed: true }],
    ['on the first day that is not', '2026-09-01', { rate: '0.0290', quotedOn: '2026-08-20', confirmed: false }],
  ])('%s, %s', (_title, on, quoted) => {
    expect(quoteBenchmark(set, 'LPR_1Y', on)).toEqual(quoted);
    expect(quoteBenchmark({ ...set, quotations: [...set.quotations].reverse() }, 'LPR_1Y', on)).toEqual(quoted);
  });

  it('has a value for more than five years of its own', () => {
    expect(quoteBenchmark(set, 'LPR_5Y', '2025-05-20')).toMatchObject({ rate: '0.0350' });
  });

  it('is none for another benchmark', () => {
    expect(quoteBenchmark(set, 'OTHER', '2025-05-20')).toBeNull();
  });
});

describe('the quotations known on a day', () => {
  it('are those of that day and before, confirmed no further than the day', () => {
    const known = quotationsKnownOn(set, '2026-08-19');
    expect(known.quotations.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2024-10-21', '2025-05-20']);
    expect(quoteBenchmark(known, 'LPR_1Y', '2026-09-15')).toEqual({ rate: '0.0300', quotedOn: '2025-05-20', confirmed: false });
    expect(quoteBenchmark(known, 'LPR_1Y', '2026-08-19')).toMatchObject({ confirmed: true });
  });

  it('are confirmed no further than they were', () => {
    expect(quotationsKnownOn(set, '2027-01-01')).toEqual(set);
  });
});
