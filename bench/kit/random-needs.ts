import { AgriculturalSubject, type ApplicantInput, type CashPlanInput, CollateralKind, CreditRating, LegalForm, LivestockSpecies, Ownership, Purpose, RepaymentMethod, TaxCreditGrade } from '../../schema';
import { addMonths } from '../../subgraphs/finance';
import type { StatedNeed } from '../../subgraphs/offers/matching/read-need';

/** Draws from a fixed sequence: the same seed, the same needs on every machine. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 to 1, without 1: mulberry32 of T. Ettinger, public domain. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  of<Item>(items: readonly Item[]): Item {
    const item = items[this.whole(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  }

  isOneIn(many: number): boolean {
    return this.whole(1, many) === 1;
  }

  maybe<Item>(make: () => Item): Item | null {
    return this.isOneIn(3) ? null : make();
  }
}

/** Where numbers change their meaning, and right beside it. */
const AMOUNTS = ['0.01', '0.02', '1', '99.99', '1000', '9999.99', '50000', '99999.99', '100000', '499999.99', '500000', '500000.01', '1000000', '1000000.01', '2000000', '2400000.01', '10000000', '500000000', '9999999999.99', '10000000000'];
const IMPOSSIBLE_AMOUNTS = ['0', '-1', '0.001', '10000000000.01'];
const TERMS = [1, 2, 3, 5, 6, 7, 11, 12, 13, 14, 18, 24, 25, 36, 37, 60, 61, 96, 120, 240, 359, 360, 599, 600];
const IMPOSSIBLE_TERMS = [0, -1, 601];
const DRAWDOWNS = ['2024-02-29', '2026-01-31', '2026-03-20', '2026-06-30', '2026-08-19', '2026-08-20', '2026-08-21', '2026-12-31', '2027-02-28', '2028-02-29', '2035-05-31', '2149-12-31'];
const REGIONS = ['150926', '150900', '150000', '150928', '110101', '320000'];
const INDUSTRIES = ['A', 'A0111', 'A0123', 'A0311', 'A0313', 'C13', 'C1391', 'C26', 'G5431', 'J66', 'N7861'];

const codes = <Code extends string>(vocabulary: Readonly<Record<Code, unknown>>): Code[] => Object.keys(vocabulary) as Code[];

/** A need as a client may state it: most of them possible, some of them not, borders over-represented. */
export function randomNeed(dice: Dice): StatedNeed {
  const amount = dice.isOneIn(20) ? dice.of(IMPOSSIBLE_AMOUNTS) : dice.isOneIn(2) ? dice.of(AMOUNTS) : `${dice.whole(1, 20_000_000)}.${String(dice.whole(0, 99)).padStart(2, '0')}`;
  const termMonths = dice.isOneIn(20) ? dice.of(IMPOSSIBLE_TERMS) : dice.isOneIn(2) ? dice.of(TERMS) : dice.whole(1, 60);
  const drawdownOn = dice.maybe(() => dice.of(DRAWDOWNS));
  return {
    amount,
    currency: dice.isOneIn(20) ? dice.of(['AUD', 'JPY', 'USD']) : 'CNY',
    termMonths,
    purpose: dice.of(codes(Purpose)),
    drawdownOn,
    repaymentMethods: dice.isOneIn(2) ? null : Array.from({ length: dice.whole(0, 3) }, () => dice.of(codes(RepaymentMethod))),
    cashPlan: dice.maybe(() => randomPlan(dice, amount, drawdownOn ?? '2026-08-20', termMonths)),
    applicant: dice.maybe(() => randomApplicant(dice)),
  };
}

function randomPlan(dice: Dice, amount: string, drawdownOn: string, termMonths: number): CashPlanInput {
  const months = dice.isOneIn(8) ? [13] : Array.from({ length: 12 }, (_each, index) => index + 1).filter(() => dice.isOneIn(4));
  return {
    settlementDay: dice.maybe(() => (dice.isOneIn(20) ? 32 : dice.of([1, 20, 21, 28, 29, 30, 31]))),
    principalMonths: dice.maybe(() => months),
    ...(dice.isOneIn(2) && randomFlows(dice, amount, drawdownOn, termMonths)),
  };
}

/** Halves and rests in fen, so that most sums come out and some do not. */
function randomFlows(dice: Dice, amount: string, drawdownOn: string, termMonths: number): CashPlanInput {
  const fen = BigInt(Math.max(1, Math.round(Number(amount) * 100)));
  const half = fen / 2n;
  const text = (minor: bigint): string => `${minor / 100n}.${String(minor % 100n).padStart(2, '0')}`;
  const later = (months: number): string => addMonths(drawdownOn, Math.max(1, Math.min(months, termMonths - 1)));
  const rest = fen - half - (dice.isOneIn(10) ? 1n : 0n);
  const draws = [{ on: drawdownOn, amount: text(half) }, { on: later(dice.whole(1, 6)), amount: text(rest) }];
  const repayments = [{ on: later(dice.whole(1, 3)), amount: text(half / 2n) }, { on: later(dice.whole(4, 12)), amount: text(dice.isOneIn(5) ? fen : half / 4n) }];
  return dice.of<CashPlanInput>([{ draws }, { repayments }, { draws, repayments }, { draws: [], repayments: [] }]);
}

function randomApplicant(dice: Dice): ApplicantInput {
  return {
    region: dice.maybe(() => dice.of(REGIONS)),
    industry: dice.maybe(() => dice.of(INDUSTRIES)),
    legalForm: dice.maybe(() => dice.of(codes(LegalForm))),
    ownership: dice.maybe(() => dice.of(codes(Ownership))),
    employees: dice.maybe(() => dice.of([0, 9, 10, 20, 299, 300, 1000])),
    annualRevenue: dice.maybe(() => dice.of(['0', '499999.99', '500000', '3000000', '12000000', '400000000'])),
    totalAssets: dice.maybe(() => dice.of(['0', '30000000', '1200000000'])),
    totalLiabilities: dice.maybe(() => dice.of(['0', '10000000'])),
    establishedOn: dice.maybe(() => dice.of(['1999-12-31', '2016-02-29', '2024-08-20', '2026-08-20', '2100-01-01'])),
    annualTax: dice.maybe(() => dice.of(['0', '10000', '180000'])),
    taxCreditGrade: dice.maybe(() => dice.of(codes(TaxCreditGrade))),
    creditRating: dice.maybe(() => dice.of(codes(CreditRating))),
    existingLenders: dice.maybe(() => dice.whole(0, 4)),
    hasOverdue: dice.maybe(() => dice.isOneIn(10)),
    onDishonestyList: dice.maybe(() => dice.isOneIn(10)),
    firstTimeBorrower: dice.maybe(() => dice.isOneIn(2)),
    ownerAge: dice.maybe(() => dice.of([17, 18, 45, 65, 66])),
    newHiresShare: dice.maybe(() => dice.of(['0', '0.05', '0.1', '1'])),
    subsidisedPrincipalOutstanding: dice.maybe(() => dice.of(['0', '49999999.99', '50000000'])),
    agriculturalSubject: dice.maybe(() => dice.of(codes(AgriculturalSubject))),
    landAreaMu: dice.maybe(() => dice.of(['0', '19.99', '20', '30', '1460'])),
    livestock: dice.maybe(() => [{ species: dice.of(codes(LivestockSpecies)), head: dice.of([0, 19, 20, 30, 402]) }]),
    collaterals: dice.maybe(() => Array.from({ length: dice.whole(0, 3) }, () => ({ kind: dice.of(codes(CollateralKind)), value: dice.maybe(() => dice.of(AMOUNTS)), tagged: dice.maybe(() => true), insured: dice.maybe(() => false) }))),
  };
}
