import { type ApplicantInput, Instrument, OfferOrder, RepaymentMethod, Verdict, calendarDateOf } from '../../../schema';
import { type StatedNeed, readNeed } from '../../../subgraphs/offers/matching/read-need';
import { type Dice, randomNeed } from '../random-needs';

/** What an offer is asked for with. */
export interface Question {
  readonly need: StatedNeed;
  readonly asOf: string;
  readonly filter: Readonly<Record<string, unknown>>;
  readonly orderBy: OfferOrder;
  readonly first: number;
}

const BANKS = ['abc', 'icbc', 'mengyin', 'rcb'];
const RATES = ['0.03', '0.04', '0.055', '0.2'];
const MOST_FIRST = 8;
/** Before the first border and after the last. */
const [BEFORE_MS, AFTER_MS] = [20 * 86_400_000, 400 * 86_400_000];

const codes = <Code extends string>(vocabulary: Readonly<Record<Code, unknown>>): Code[] => Object.keys(vocabulary) as Code[];

/** An enterprise of 察哈尔右翼前旗 that many products and policies of the sample are for. */
const SOUND_APPLICANT: ApplicantInput = {
  region: '150926',
  industry: 'A0313',
  legalForm: 'LIMITED_COMPANY',
  ownership: 'PRIVATE',
  employees: 45,
  annualRevenue: '12000000',
  totalAssets: '30000000',
  totalLiabilities: '9000000',
  establishedOn: '2016-05-20',
  annualTax: '180000',
  taxCreditGrade: 'B',
  creditRating: 'A',
  existingLenders: 1,
  hasOverdue: false,
  onDishonestyList: false,
  firstTimeBorrower: false,
};

/** A question that is possible: any need at any instant, borders and the millisecond before them over-represented. */
export function randomQuestion(dice: Dice, borders: readonly string[]): Question {
  for (;;) {
    const asOf = randomInstant(dice, borders);
    const need = dice.isOneIn(2) ? soundNeed(dice) : randomNeed(dice);
    if (isPossible(need, asOf)) return { need, asOf, filter: randomFilter(dice), orderBy: dice.of(codes(OfferOrder)), first: dice.whole(1, MOST_FIRST) };
  }
}

/** @param borders instants at which something comes into force, ascending */
export function randomInstant(dice: Dice, borders: readonly string[]): string {
  const border = Date.parse(dice.of(borders));
  if (dice.isOneIn(4)) return new Date(border).toISOString();
  if (dice.isOneIn(4)) return new Date(border - 1).toISOString();
  const [first = '', last = ''] = [borders[0], borders.at(-1)];
  return new Date(dice.whole(Date.parse(first) - BEFORE_MS, Date.parse(last) + AFTER_MS)).toISOString();
}

/** Ordinary enough to be offered something, where a need at random is mostly refused. */
function soundNeed(dice: Dice): StatedNeed {
  const { applicant, repaymentMethods } = randomNeed(dice);
  const stated = Object.entries(applicant ?? {}).filter(([, value]) => value !== null && dice.isOneIn(6));
  return {
    amount: String(dice.whole(5, 500) * 10_000),
    termMonths: dice.of([3, 6, 9, 12, 12, 18, 24, 36, 48]),
    purpose: dice.of(['WORKING_CAPITAL', 'WORKING_CAPITAL', 'AGRICULTURE', 'FIXED_ASSET', 'TECHNICAL_RENEWAL'] as const),
    repaymentMethods: dice.isOneIn(3) ? repaymentMethods : null,
    applicant: { ...SOUND_APPLICANT, industry: dice.of(['A0313', 'C1351', 'C1391', 'G5431']), ...Object.fromEntries(stated) },
  };
}

function randomFilter(dice: Dice): Question['filter'] {
  return {
    verdicts: dice.isOneIn(2) ? codes(Verdict) : null,
    banks: dice.isOneIn(4) ? [dice.of(BANKS), dice.of(BANKS)] : null,
    instruments: dice.isOneIn(8) ? [dice.of(codes(Instrument)), 'WORKING_CAPITAL_LOAN'] : null,
    repaymentMethods: dice.isOneIn(8) ? [dice.of(codes(RepaymentMethod)), 'INTEREST_ONLY'] : null,
    maxAnnualRate: dice.isOneIn(6) ? dice.of(RATES) : null,
    maxTurnaroundDays: dice.isOneIn(8) ? dice.of([3, 10, 30]) : null,
  };
}

function isPossible(need: StatedNeed, asOf: string): boolean {
  try {
    return readNeed(need, calendarDateOf(asOf)) !== null;
  } catch {
    return false;
  }
}
