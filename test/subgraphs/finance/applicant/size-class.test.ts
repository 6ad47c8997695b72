import type { SizeClass } from '../../../../schema';
import { sizeClassOf, tradesOf, type SizeFacts } from '../../../../subgraphs/finance';

const WAN = 10_000;
type Indicator = 'employees' | 'annualRevenue' | 'totalAssets';

/** 工信部联企业〔2011〕300号 art. 4, typed from the notice: staff, revenue and assets in 万元, small / medium / large. */
const TABLE: readonly { trade: string; codes: readonly string[]; lines: Partial<Record<Indicator, readonly [number, number, number]>> }[] = [
  { trade: '农林牧渔', codes: ['A', 'A0311', 'A05'], lines: { annualRevenue: [50, 500, 20000] } },
  { trade: '工业', codes: ['B', 'B06', 'C', 'C13', 'C1331', 'D44'], lines: { employees: [20, 300, 1000], annualRevenue: [300, 2000, 40000] } },
  { trade: '建筑', codes: ['E', 'E47'], lines: { annualRevenue: [300, 6000, 80000], totalAssets: [300, 5000, 80000] } },
  { trade: '批发', codes: ['F51', 'F5111'], lines: { employees: [5, 20, 200], annualRevenue: [1000, 5000, 40000] } },
  { trade: '零售', codes: ['F52', 'F529'], lines: { employees: [10, 50, 300], annualRevenue: [100, 500, 20000] } },
  { trade: '交通运输', codes: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'], lines: { employees: [20, 300, 1000], annualRevenue: [200, 3000, 30000] } },
  { trade: '仓储', codes: ['G592', 'G5951', 'G599'], lines: { employees: [20, 100, 200], annualRevenue: [100, 1000, 30000] } },
  { trade: '邮政', codes: ['G60', 'G602'], lines: { employees: [20, 300, 1000], annualRevenue: [100, 2000, 30000] } },
  { trade: '住宿', codes: ['H61'], lines: { employees: [10, 100, 300], annualRevenue: [100, 2000, 10000] } },
  { trade: '餐饮', codes: ['H62', 'H'], lines: { employees: [10, 100, 300], annualRevenue: [100, 2000, 10000] } },
  { trade: '信息传输', codes: ['I63', 'I64'], lines: { employees: [10, 100, 2000], annualRevenue: [100, 1000, 100000] } },
  { trade: '软件', codes: ['I65', 'I6513'], lines: { employees: [10, 100, 300], annualRevenue: [50, 1000, 10000] } },
  { trade: '房地产开发', codes: ['K701', 'K7010'], lines: { annualRevenue: [100, 1000, 200000], totalAssets: [2000, 5000, 10000] } },
  { trade: '物业管理', codes: ['K702', 'K7020'], lines: { employees: [100, 300, 1000], annualRevenue: [500, 1000, 5000] } },
  { trade: '租赁和商务服务', codes: ['L', 'L72'], lines: { employees: [10, 100, 300], totalAssets: [100, 8000, 120000] } },
  { trade: '其他未列明', codes: ['M', 'N77', 'O80', 'R88', 'Q85', 'K703', 'K709'], lines: { employees: [10, 100, 300] } },
];

const CLASSES: readonly SizeClass[] = ['MICRO', 'SMALL', 'MEDIUM', 'LARGE'];

/** Facts in the units of an applicant: persons and yuan. */
function facts(industry: string, values: Partial<Record<Indicator, number>>, below: Indicator | null = null): SizeFacts {
  const yuan = (indicator: Indicator): string | undefined => {
    const value = values[indicator];
    if (value === undefined) return undefined;
    return below === indicator ? `${value * WAN - 1}.99` : String(value * WAN);
  };
  const staff = values.employees;
  return {
    industry,
    employees: staff === undefined ? undefined : staff - (below === 'employees' ? 1 : 0),
    annualRevenue: yuan('annualRevenue'),
    totalAssets: yuan('totalAssets'),
  };
}

describe.each(TABLE)('the size class in $trade', ({ codes, lines }) => {
  const indicators = Object.keys(lines) as Indicator[];
  const at = (level: number): Partial<Record<Indicator, number>> =>
    Object.fromEntries(indicators.map((indicator) => [indicator, lines[indicator]?.[level]]));

  test.each([[1, 'SMALL'], [2, 'MEDIUM'], [3, 'LARGE']] as const)('line %i: reached on every indicator is %s, a hair below on one is the class under it', (level, expected) => {
    for (const code of codes) {
      expect(sizeClassOf(facts(code, at(level - 1)))).toEqual({ kind: 'ok', sizeClass: expected });
      for (const indicator of indicators) {
        expect(sizeClassOf(facts(code, at(level - 1), indicator))).toEqual({ kind: 'ok', sizeClass: CLASSES[level - 1] });
      }
    }
  });

  /** One indicator at a border, the others far above every line. */
  const borders = indicators.flatMap((indicator) =>
    (lines[indicator] ?? []).flatMap((line, level) => [
      { indicator, line, side: 'a hair below', step: -1, expected: CLASSES[level] },
      { indicator, line, side: 'at', step: 0, expected: CLASSES[level + 1] },
      { indicator, line, side: 'a hair above', step: 1, expected: CLASSES[level + 1] },
    ]),
  );

  test.each(borders)('$indicator $side $line is $expected, whatever the others are above it', ({ expected, indicator, line, step }) => {
    const far = { employees: 1_000_000, annualRevenue: '99999999999', totalAssets: '99999999999' };
    const fen = String(BigInt(line) * BigInt(WAN) * 100n + BigInt(step)).padStart(3, '0');
    const value = indicator === 'employees' ? line + step : `${fen.slice(0, -2)}.${fen.slice(-2)}`;
    for (const industry of codes) {
      expect(sizeClassOf({ industry, ...far, [indicator]: value })).toEqual({ kind: 'ok', sizeClass: expected });
    }
  });

  test('the lowest indicator decides, however far apart they are', () => {
    for (const low of indicators) {
      for (const [level, expected] of [[0, 'SMALL'], [1, 'MEDIUM']] as const) {
        expect(sizeClassOf(facts(codes[0] ?? '', { ...at(2), [low]: lines[low]?.[level] }))).toEqual({ kind: 'ok', sizeClass: expected });
      }
    }
  });

  test('an indicator that is missing is named, unless another is already below the small line', () => {
    const [code = ''] = codes;
    for (const missing of indicators) {
      expect(sizeClassOf(facts(code, { ...at(2), [missing]: undefined }))).toEqual({ kind: 'missing', missingFacts: [missing] });
      for (const low of indicators.filter((indicator) => indicator !== missing)) {
        expect(sizeClassOf(facts(code, { ...at(0), [missing]: undefined }, low))).toEqual({ kind: 'ok', sizeClass: 'MICRO' });
      }
    }
  });
});

describe('industries without a class', () => {
  test.each(['J', 'J66', 'P', 'P83', 'S', 'T', 'G53', 'Q84', 'K704'])('%s is outside the notice', (industry) => {
    expect(sizeClassOf({ industry, employees: 50, annualRevenue: '1', totalAssets: '1' })).toEqual({ kind: 'not-covered', industry });
  });

  test.each([
    { industry: 'F', employees: 60, annualRevenue: '20000000' },
    { industry: 'G', employees: 60, annualRevenue: '20000000' },
    { industry: 'G59', employees: 150, annualRevenue: '20000000' },
    { industry: 'I', employees: 350, annualRevenue: '120000000' },
    { industry: 'K', employees: 350, annualRevenue: '120000000', totalAssets: '1' },
    { industry: 'K70', employees: 350, annualRevenue: '120000000', totalAssets: '1' },
    { industry: 'Q', employees: 350 },
  ])('$industry is coarser than the notice, whose trades would differ', (stated) => {
    expect(sizeClassOf(stated)).toEqual({ kind: 'missing', missingFacts: ['industry'] });
  });

  test('a coarse code answers where all of its trades agree', () => {
    expect(sizeClassOf({ industry: 'G59', employees: 10, annualRevenue: '100' })).toEqual({ kind: 'ok', sizeClass: 'MICRO' });
    expect(sizeClassOf({ industry: 'K70', employees: 1, annualRevenue: '1', totalAssets: '1' })).toEqual({ kind: 'missing', missingFacts: ['industry'] });
  });

  test.each(['G597', 'K705', 'K7051'])('%s is of no group that GB/T 4754 has in a division that the notice splits, so it is unknown', (industry) => {
    expect(sizeClassOf({ industry, employees: 1, annualRevenue: '1', totalAssets: '1' })).toEqual({ kind: 'missing', missingFacts: ['industry'] });
  });

  test('an absent industry is the fact that is missing', () => {
    expect(sizeClassOf({ employees: 5 })).toEqual({ kind: 'missing', missingFacts: ['industry'] });
  });

  test('a code of no section has no trade', () => {
    expect(tradesOf('X12')).toEqual([]);
    expect(tradesOf('F')).toEqual(['WHOLESALE', 'RETAIL']);
  });
});
