import type { ContractFields, Verdict } from '../../schema';
import type { Situation } from './candidate';
import { type CompiledBank, GUARANTEE_METHODS, INSTRUMENTS } from './compiled-catalog/compiled-bank';
import { PartVerdicts, VERDICTS } from './compiled-catalog/part-verdicts';
import type { OfferFilter } from './graphql/inputs';
import { PlanShapes } from './pruning/plan-shapes';
import type { Catalog } from './snapshots/catalog';

/** Where an offer's product stands: the position of its bank and its row in one number, for there are as many as offers. */
export type OfferPlace = number;

/** More rows than a bank has versions; with it the places of some hundred banks are small integers. */
const ROWS_OF_A_BANK = 2 ** 22;

/** The banks in which places are. */
export class PlacedBanks {
  constructor(private readonly banks: readonly { readonly code: string; readonly compiled: CompiledBank }[]) {}

  bankAt(place: OfferPlace): CompiledBank {
    return this.#at(place).compiled;
  }

  codeAt(place: OfferPlace): string {
    return this.#at(place).code;
  }

  rowAt(place: OfferPlace): number {
    return place % ROWS_OF_A_BANK;
  }

  productAt(place: OfferPlace): ContractFields {
    const product = this.bankAt(place).products[this.rowAt(place)];
    if (!product) throw new RangeError(`there is no place ${place}`);
    return product;
  }

  /** One bank after another, with where its places begin. */
  *entries(): Generator<{ readonly code: string; readonly compiled: CompiledBank; readonly begin: OfferPlace }> {
    for (const [index, bank] of this.banks.entries()) yield { ...bank, begin: index * ROWS_OF_A_BANK };
  }

  #at(place: OfferPlace): { readonly code: string; readonly compiled: CompiledBank } {
    const bank = this.banks[Math.floor(place / ROWS_OF_A_BANK)];
    if (!bank) throw new RangeError(`there is no bank of place ${place}`);
    return bank;
  }
}

/** The products that a filter leaves under a need, unpriced, by verdict and in the order of their places. */
export interface OfferCandidates {
  readonly byVerdict: ReadonlyMap<Verdict, readonly OfferPlace[]>;
  readonly banks: PlacedBanks;
  readonly plans: PlanShapes;
}

const DEFAULT_VERDICTS: readonly Verdict[] = ['ELIGIBLE', 'REFER', 'UNABLE_TO_DETERMINE'];

/** Holds every product in force against the need and against what of the filter needs no price. */
export function findCandidates(catalog: Catalog, { asOf, need, on, sizeClass }: Situation, filter: OfferFilter): OfferCandidates {
  const verdicts = filter.verdicts ?? DEFAULT_VERDICTS;
  const found = VERDICTS.map((): OfferPlace[] => []);
  const judged = new PartVerdicts(catalog.parts, need, { sizeClass, on });
  const plans = PlanShapes.of(catalog.parts, need);
  const isAsked = VERDICTS.map((verdict) => verdicts.includes(verdict));
  const asked = catalog.banks.filter(({ bankCode }) => !filter.banks || filter.banks.includes(bankCode));
  const banks = new PlacedBanks(asked.map((snapshot) => ({ code: snapshot.bankCode, compiled: catalog.compiled(snapshot) })));
  for (const { begin, compiled } of banks.entries()) {
    const passes = rowFilter(compiled, plans, filter);
    for (const row of compiled.inForce.at(asOf)) {
      const verdict = judged.of(compiled, row);
      if (isAsked[verdict] && passes(row, VERDICTS[verdict] === 'INELIGIBLE')) found[verdict]?.push(begin + row);
    }
  }
  return { byVerdict: new Map(VERDICTS.map((verdict, index) => [verdict, found[index] ?? []])), banks, plans };
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
