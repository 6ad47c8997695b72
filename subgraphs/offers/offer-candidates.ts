import type { ContractFields, Verdict } from '../../schema';
import type { Situation } from './candidate';
import { type CompiledBank, GUARANTEE_METHODS, INSTRUMENTS } from './compiled-catalog/compiled-bank';
import { PartVerdicts, VERDICTS } from './compiled-catalog/part-verdicts';
import type { OfferFilter } from './graphql/inputs';
import { PlanShapes } from './pruning/plan-shapes';
import type { Catalog } from './snapshots/catalog';

/** Where an offer's product stands: its row, counted over the banks one after another; a number, for there are as many as offers. */
export type OfferPlace = number;
export type OfferPlaces = Int32Array;

interface PlacedBank {
  readonly code: string;
  readonly compiled: CompiledBank;
  /** Its first place, and the first of the next bank. */
  readonly begin: OfferPlace;
  readonly end: OfferPlace;
}

/** The banks in which places are. */
export class PlacedBanks {
  readonly #banks: readonly PlacedBank[];
  /** Places are mostly read in their order. */
  #latest: PlacedBank | undefined;

  constructor(banks: readonly Pick<PlacedBank, 'code' | 'compiled'>[]) {
    let end = 0;
    this.#banks = banks.map(({ code, compiled }) => {
      const begin = end;
      end += compiled.products.length;
      return { code, compiled, begin, end };
    });
  }

  get size(): number {
    return this.#banks.at(-1)?.end ?? 0;
  }

  bankAt(place: OfferPlace): CompiledBank {
    return this.at(place).compiled;
  }

  codeAt(place: OfferPlace): string {
    return this.at(place).code;
  }

  rowAt(place: OfferPlace): number {
    return place - this.at(place).begin;
  }

  productAt(place: OfferPlace): ContractFields {
    const product = this.bankAt(place).products[this.rowAt(place)];
    if (!product) throw new RangeError(`there is no place ${place}`);
    return product;
  }

  /** One bank after another, with where its places begin. */
  entries(): readonly PlacedBank[] {
    return this.#banks;
  }

  /** The bank in which a place is. */
  at(place: OfferPlace): PlacedBank {
    if (this.#latest && place >= this.#latest.begin && place < this.#latest.end) return this.#latest;
    let [low, high] = [0, this.#banks.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#banks[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    const bank = this.#banks[low];
    if (!bank) throw new RangeError(`there is no bank of place ${place}`);
    this.#latest = bank;
    return bank;
  }
}

/** The products that a filter leaves under a need, unpriced, by verdict and in the order of their places. */
export interface OfferCandidates {
  readonly byVerdict: ReadonlyMap<Verdict, OfferPlaces>;
  readonly banks: PlacedBanks;
  readonly plans: PlanShapes;
}

const INELIGIBLE = VERDICTS.indexOf('INELIGIBLE');
const DEFAULT_VERDICTS: readonly Verdict[] = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE'];

/** Holds every product in force against the need and against what of the filter needs no price. */
export function findCandidates(catalog: Catalog, { asOf, need, on, sizeClass }: Situation, filter: OfferFilter): OfferCandidates {
  const verdicts = filter.verdicts ?? DEFAULT_VERDICTS;
  const judged = new PartVerdicts(catalog.parts, need, { sizeClass, on });
  const plans = PlanShapes.of(catalog.parts, need);
  const isAsked = VERDICTS.map((verdict) => verdicts.includes(verdict));
  const asked = catalog.banks.filter(({ bankCode }) => !filter.banks || filter.banks.includes(bankCode));
  const banks = new PlacedBanks(asked.map((snapshot) => ({ code: snapshot.bankCode, compiled: catalog.compiled(snapshot) })));
  const found = VERDICTS.map((_, verdict) => new Int32Array(isAsked[verdict] ? banks.size : 0));
  const counts = VERDICTS.map(() => 0);
  for (const { begin, compiled } of banks.entries()) {
    const passes = rowFilter(compiled, plans, filter);
    for (const row of compiled.inForce.at(asOf)) {
      const verdict = judged.of(compiled, row);
      if (!isAsked[verdict] || !passes(row, verdict === INELIGIBLE)) continue;
      found[verdict]![counts[verdict]!] = begin + row;
      counts[verdict]! += 1;
    }
  }
  // Cut to their length, so that what a slow reader holds is no more than it reads.
  return { byVerdict: new Map(VERDICTS.map((verdict, index) => [verdict, found[index]!.slice(0, counts[index])])), banks, plans };
}

function rowFilter(bank: CompiledBank, plans: PlanShapes, { guaranteeMethods, instruments, maxTurnaroundDays, repaymentMethods }: OfferFilter): (row: number, isUnpriced: boolean) => boolean {
  const wantedInstruments = instruments && new Set(instruments.map((code) => INSTRUMENTS.indexOf(code)));
  const wantedGuarantees = guaranteeMethods?.reduce((bits, method) => bits | (1 << GUARANTEE_METHODS.indexOf(method)), 0);
  return (row, isUnpriced) => {
    if (wantedInstruments && !wantedInstruments.has(bank.instruments[row] ?? 0)) return false;
    if (wantedGuarantees !== undefined && ((bank.guarantees[row] ?? 0) & wantedGuarantees) === 0) return false;
    if (maxTurnaroundDays != null) {
      const promised = bank.turnaroundDays[row] ?? -1;
      if (promised < 0 || promised > maxTurnaroundDays) return false;
    }
    if (!repaymentMethods) return true;
    if (isUnpriced) return false;
    const method = plans.methodOf(bank.plans[row] ?? 0);
    return method !== null && repaymentMethods.includes(method);
  };
}
