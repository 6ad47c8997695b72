import fc from 'fast-check';
import type { DayCount, RepaymentMethod } from '../../../../schema';
import { buildSchedule, interestPeriods, money, type PrincipalFlow, type ScheduleInput } from '../../../../subgraphs/finance';
import { DAY_COUNTS, addMonths } from '../../../../subgraphs/finance';

const RATE = fc.bigInt({ min: 0n, max: 3_000_000_000n });

/** A day of the term that is neither its first nor its last. */
const dayWithin = (drawdownOn: string, termMonths: number): fc.Arbitrary<string> =>
  fc.tuple(fc.integer({ min: 0, max: termMonths - 1 }), fc.integer({ min: 1, max: 27 })).map(([months, days]) => {
    const month = addMonths(drawdownOn, months);
    const later = new Date(`${month}T00:00:00Z`);
    later.setUTCDate(later.getUTCDate() + days);
    const day = later.toISOString().slice(0, 10);
    return day < addMonths(drawdownOn, termMonths) ? day : addMonths(drawdownOn, months === 0 ? 0 : months);
  });

const TERMS = fc
  .record({
    drawdownOn: fc.constantFrom('2026-01-31', '2024-02-29', '2026-08-30', '2026-11-23', '2027-02-28', '2025-12-20', '2026-06-29'),
    termMonths: fc.integer({ min: 1, max: 40 }),
  })
  .chain(({ drawdownOn, termMonths }) =>
    fc.record({
      drawdownOn: fc.constant(drawdownOn),
      termMonths: fc.constant(termMonths),
      minor: fc.bigInt({ min: 10n, max: 10n ** 12n }),
      annualRate: RATE,
      frequencyMonths: fc.constantFrom(1, 2, 3, 6, 12),
      dayCount: fc.constantFrom<DayCount[]>('ACTUAL_360', 'ACTUAL_365', 'THIRTY_360'),
      settlement: fc.option(fc.record({ day: fc.integer({ min: 1, max: 31 }), firstPeriod: fc.constantFrom('SHORT' as const, 'LONG' as const) }), { nil: undefined }),
      graceMonths: fc.option(fc.integer({ min: 0, max: 14 }), { nil: undefined }),
      principalMonths: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 }),
      drawDays: fc.array(dayWithin(drawdownOn, termMonths), { maxLength: 4 }),
      pricing: fc.oneof(
        fc.constant({}),
        fc.uniqueArray(dayWithin(drawdownOn, termMonths), { maxLength: 3 }).map((days) => ({ days })),
        fc.tuple(RATE, RATE).map(([low, high]) => ({ low, high })),
      ),
    }),
  );

type Terms = typeof TERMS extends fc.Arbitrary<infer T> ? T : never;

/** The principal in as many parts as there are days of draws, the last of them what division leaves. */
function drawsOf({ drawDays, drawdownOn, minor }: Terms): PrincipalFlow[] {
  const days = [drawdownOn, ...[...drawDays].sort()];
  const part = minor / BigInt(days.length);
  return days.map((on, index) => ({ on, amount: money('CNY', index === days.length - 1 ? minor - part * BigInt(index) : part) }));
}

function inputOf(terms: Terms): ScheduleInput {
  const { annualRate, dayCount, drawdownOn, frequencyMonths, graceMonths, minor, pricing, principalMonths, settlement, termMonths } = terms;
  const principal = money('CNY', minor);
  const input = { principal, annualRate, drawdownOn, termMonths, dayCount, frequencyMonths, principalMonths, settlement, graceMonths, draws: drawsOf(terms) };
  if ('days' in pricing) {
    const repricings = [...pricing.days].filter((day) => day > drawdownOn).sort().map((from, index) => ({ from, annualRate: annualRate + BigInt(index + 1) * 1_000_000n }));
    return { ...input, repricings };
  }
  if ('low' in pricing) {
    return { ...input, tiers: [{ upTo: money('CNY', minor / 3n + 1n), annualRate: pricing.low }, { upTo: null, annualRate: pricing.high }] };
  }
  return input;
}

const METHODS: readonly (readonly [RepaymentMethod, Partial<ScheduleInput>])[] = [
  ['EQUAL_INSTALMENT', {}],
  ['EQUAL_PRINCIPAL', {}],
  ['INTEREST_ONLY', {}],
  ['BULLET', {}],
  ['SEASONAL', {}],
  ['STEP_GEOMETRIC', { step: { rate: 300_000_000n } }],
  ['STEP_GEOMETRIC', { step: { rate: -2_000_000_000n } }],
  ['STEP_ARITHMETIC', { step: { amount: money('CNY', 700n) } }],
  ['REVOLVING', {}],
  ['ANYTIME', {}],
];

describe.each(METHODS)('whatever the loan, %s %p', (method, more) => {
  test('repays what is drawn, owes nothing at the end, has no negative part and loses no day', () => {
    fc.assert(
      fc.property(TERMS, (terms) => {
        const input = { ...inputOf(terms), ...more };
        const result = buildSchedule(method, input);
        if (result.kind !== 'ok') throw new Error('unsupported');
        const { draws, drawdownOn, lines } = result.schedule;
        const maturity = addMonths(drawdownOn, terms.termMonths);
        // With the last part of its season a loan ends before its term.
        const lastOn = method === 'SEASONAL' ? (lines.at(-1)?.dueOn ?? maturity) : maturity;
        expect(lastOn <= maturity).toBe(true);

        expect(lines.reduce((sum, line) => sum + line.principal.minor, 0n)).toBe(terms.minor);
        let balance = draws.reduce((sum, { amount, on }) => (on === drawdownOn ? sum + amount.minor : sum), 0n);
        let before = drawdownOn;
        for (const line of lines) {
          expect(line.dueOn > before).toBe(true);
          expect([line.principal.minor, line.interest.minor, line.drawn.minor].every((part) => part >= 0n)).toBe(true);
          balance += line.drawn.minor - line.principal.minor;
          expect(line.balance.minor).toBe(balance);
          before = line.dueOn;
        }
        expect([before, balance]).toEqual([lastOn, 0n]);

        const periods = interestPeriods(result.schedule);
        expect(periods.reduce((sum, { interest }) => sum + interest.minor, 0n)).toBe(lines.reduce((sum, { interest }) => sum + interest.minor, 0n));
        let from = drawdownOn;
        let days = 0n;
        for (const stretch of periods.flatMap(({ stretches }) => stretches)) {
          expect(stretch.from).toBe(from);
          const count = DAY_COUNTS[terms.dayCount];
          const cut = count(drawdownOn, stretch.to).days - count(drawdownOn, stretch.from).days;
          expect(cut >= 0n).toBe(true);
          days += cut;
          from = stretch.to;
        }
        expect([from, days]).toEqual([lastOn, DAY_COUNTS[terms.dayCount](drawdownOn, lastOn).days]);
      }),
      { numRuns: 150, seed: 20261123 },
    );
  });
});

test('with interest alone, however a term is cut by a settlement day the rounded parts are its whole interest to half a fen each', () => {
  fc.assert(
    fc.property(TERMS, (terms) => {
      const { draws: _, ...whole } = inputOf({ ...terms, drawDays: [] });
      const interestOf = (method: RepaymentMethod): { minor: bigint; parts: number } => {
        const result = buildSchedule(method, whole);
        if (result.kind !== 'ok') throw new Error('unsupported');
        const { lines } = result.schedule;
        return { minor: lines.reduce((sum, { interest }) => sum + interest.minor, 0n), parts: lines.length };
      };
      const [cut, uncut] = [interestOf('INTEREST_ONLY'), interestOf('BULLET')];
      const difference = cut.minor - uncut.minor;
      const twice = 2n * (difference < 0n ? -difference : difference);
      expect(twice <= BigInt(cut.parts + uncut.parts)).toBe(true);
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
