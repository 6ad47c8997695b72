import type { CompiledBank } from '../compiled-catalog/compiled-bank';
import { FEE_SLOTS, GUARANTEE_SLOTS } from '../compiled-catalog/fee-entries';
import { GREATEST_YIELD } from './period-shape';

const MONTHS_PER_YEAR = 12;
/** A charge after a quarter falls so late at most. */
const MONTHS_PER_QUARTER = 3;

/** What fees of the principal take over the term, of one unit, at the greatest yield. */
interface LevelFactors {
  readonly advance: number;
  readonly arrears: number;
  readonly end: number;
}

/** What the fees of one product come to, each of one unit of principal. */
export interface FeeSums {
  /** Their value at drawdown, and a yearly rate of the balance. */
  value: number;
  ofBalance: number;
  /** The same of guarantee fees alone, which a policy may pay back. */
  guaranteeValue: number;
  guaranteeOfBalance: number;
  /** What is deposited over the whole term and comes back. */
  deposit: number;
  /** All of them, at most. */
  weight: number;
}

/** Of a loan that may be repaid before its term is over: what falls over the term may never fall. */
const NOTHING_OVER_TERM = Object.freeze({ advance: 0, arrears: 0 });

/** Sums the fees of one product after another. */
export class FeeSummer {
  readonly sums: FeeSums = { value: 0, ofBalance: 0, guaranteeValue: 0, guaranteeOfBalance: 0, deposit: 0, weight: 0 };
  readonly #wholeTerm: LevelFactors;
  readonly #shorterTerm: LevelFactors;

  constructor(private readonly termMonths: number) {
    this.#wholeTerm = levelFactors(termMonths);
    this.#shorterTerm = { ...this.#wholeTerm, ...NOTHING_OVER_TERM };
  }

  /** Of a row, into {@link FeeSummer.sums}: there are as many as offers, so nothing is made anew. */
  sum({ fees }: CompiledBank, row: number, principal: number, runsWholeTerm: boolean): FeeSums {
    const { sums } = this;
    const level = runsWholeTerm ? this.#wholeTerm : this.#shorterTerm;
    sums.value = sums.ofBalance = sums.guaranteeValue = sums.guaranteeOfBalance = sums.deposit = sums.weight = 0;
    let cap = Infinity;
    for (let at = fees.start(row); at < fees.end(row); at += 2) {
      const coded = fees.values[at] ?? 0;
      const isGuarantee = coded >= GUARANTEE_SLOTS;
      const slot = isGuarantee ? coded - GUARANTEE_SLOTS : coded;
      const number = fees.values[at + 1] ?? 0;
      if (slot === FEE_SLOTS.RATE_BALANCE) {
        if (isGuarantee) sums.guaranteeOfBalance += number;
        else sums.ofBalance += number;
        continue;
      }
      if (slot >= FEE_SLOTS.WEIGHT_RATE) {
        sums.weight += this.#weightOf(slot, number, principal);
        continue;
      }
      if (slot === FEE_SLOTS.RATE_DEPOSIT) {
        sums.deposit += number;
        continue;
      }
      if (slot === FEE_SLOTS.UPFRONT_CAP) {
        cap = number / principal;
        continue;
      }
      const charged = number > cap ? cap : number;
      cap = Infinity;
      const value = slot >= FEE_SLOTS.AMOUNT_UPFRONT ? (number / principal) * factorOf(slot - FEE_SLOTS.AMOUNT_UPFRONT, level) : charged * factorOf(slot, level);
      if (isGuarantee) sums.guaranteeValue += value;
      else sums.value += value;
    }
    return sums;
  }

  /** All fees of a row at most, of one unit of principal: the weight of its sums alone. */
  weight({ fees }: CompiledBank, row: number, principal: number): number {
    let weight = 0;
    for (let at = fees.start(row); at < fees.end(row); at += 2) {
      const slot = fees.values[at] ?? 0;
      if (slot >= FEE_SLOTS.WEIGHT_RATE && slot < GUARANTEE_SLOTS) weight += this.#weightOf(slot, fees.values[at + 1] ?? 0, principal);
    }
    return weight;
  }

  #weightOf(slot: number, number: number, principal: number): number {
    const isMonthly = slot === FEE_SLOTS.WEIGHT_RATE_MONTHLY || slot === FEE_SLOTS.WEIGHT_AMOUNT_MONTHLY;
    const isAmount = slot === FEE_SLOTS.WEIGHT_AMOUNT || slot === FEE_SLOTS.WEIGHT_AMOUNT_MONTHLY;
    return number * (isMonthly ? this.termMonths : 1) * (isAmount ? 1 / principal : 1);
  }
}

/** @param slot of a rate; amounts have the same less AMOUNT_UPFRONT, in the same order */
function factorOf(slot: number, { advance, arrears, end }: LevelFactors): number {
  switch (slot) {
    case FEE_SLOTS.RATE_UPFRONT:
      return 1;
    case FEE_SLOTS.RATE_ADVANCE:
      return advance;
    case FEE_SLOTS.RATE_ARREARS:
      return arrears;
    default:
      return end;
  }
}

function levelFactors(termMonths: number): LevelFactors {
  const discount = (months: number): number => (1 + GREATEST_YIELD) ** (-months / MONTHS_PER_YEAR);
  let [advance, arrears] = [0, 0];
  for (let month = 0; month < termMonths; month += 1) {
    advance += discount(Math.floor(month / MONTHS_PER_YEAR) * MONTHS_PER_YEAR) / MONTHS_PER_YEAR;
    arrears += discount(Math.min(month + MONTHS_PER_QUARTER, termMonths)) / MONTHS_PER_YEAR;
  }
  return { advance, arrears, end: discount(termMonths + 1) };
}
