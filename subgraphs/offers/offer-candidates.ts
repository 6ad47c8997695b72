import type { Verdict } from '../../schema';
import type { Situation } from './candidate';
import { type CompiledBank, GUARANTEE_METHODS, INSTRUMENTS } from './compiled-catalog/compiled-bank';
import { PartVerdicts, VERDICTS } from './compiled-catalog/part-verdicts';
import type { OfferFilter } from './graphql/inputs';
import { PlanShapes } from './pruning/plan-shapes';
import type { Catalog } from './snapshots/catalog';

/** Where an offer's product stands in its compiled bank. */
export interface OfferPlace {
  readonly bank: CompiledBank;
  readonly bankCode: string;
  readonly row: number;
}

/** The products that a filter leaves under a need, unpriced, by verdict. */
export interface OfferCandidates {
  readonly byVerdict: ReadonlyMap<Verdict, readonly OfferPlace[]>;
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
  for (const snapshot of catalog.banks) {
    const { bankCode } = snapshot;
    if (filter.banks && !filter.banks.includes(bankCode)) continue;
    const bank = catalog.compiled(snapshot);
    const passes = rowFilter(bank, plans, filter);
    for (const row of bank.inForce.at(asOf)) {
      const verdict = judged.of(bank, row);
      if (isAsked[verdict] && passes(row, VERDICTS[verdict] === 'INELIGIBLE')) found[verdict]?.push({ bank, bankCode, row });
    }
  }
  return { byVerdict: new Map(VERDICTS.map((verdict, index) => [verdict, found[index] ?? []])), plans };
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
