import {
  Benchmark,
  Channel,
  CollateralKind,
  CooperationModel,
  CriterionKind,
  DayCount,
  Disclosure,
  FeeBase,
  FeeFrequency,
  FeePayer,
  FeeType,
  GuaranteeMethod,
  Instrument,
  MarketingState,
  Purpose,
  RateKind,
  RateRole,
  RepaymentFrequency,
  RepaymentMethod,
  Repricing,
  Segment,
  TierMethod,
  Trust,
  UnknownReason,
  vocabularyOf,
} from '../../../schema';
import { type CatalogRule, present } from './rule';

function outside(where: string, codes: object, values: readonly unknown[]): string[] {
  const { name, terms } = vocabularyOf(codes);
  return values
    .filter((value) => present(value) && !Object.hasOwn(terms, String(value)))
    .map((value) => `${where} ${String(value)} is no ${name}`);
}

export const codesRule: CatalogRule = {
  title: 'uses only codes that its vocabularies have',
  problems: ({ terms }) => {
    const { collaterals, criteria, fees, guarantees, rates, repayments, unknowns } = terms;
    const of = <T>(parts: readonly T[], field: (part: T) => unknown): readonly unknown[] => parts.flatMap((part) => field(part));
    return [
      ...outside('instrument', Instrument, [terms.instrument]),
      ...outside('segments', Segment, terms.segments),
      ...outside('purposes', Purpose, terms.purposes),
      ...outside('cooperationModel', CooperationModel, [terms.cooperationModel]),
      ...outside('channels', Channel, terms.channels),
      ...outside('marketingState', MarketingState, [terms.marketingState]),
      ...outside('dayCount', DayCount, [terms.dayCount?.convention]),
      ...outside('provenance.trust', Trust, [terms.provenance.trust]),
      ...outside('unknowns', UnknownReason, of(unknowns, ({ reason }) => reason)),
      ...outside('rates', RateRole, of(rates, ({ role }) => role)),
      ...outside('rates', RateKind, of(rates, ({ kind }) => kind)),
      ...outside('rates', Disclosure, of(rates, ({ disclosure }) => disclosure)),
      ...outside('rates', Benchmark, of(rates, ({ benchmark }) => benchmark)),
      ...outside('rates', Repricing, of(rates, ({ repricing }) => repricing)),
      ...outside('rates', TierMethod, of(rates, ({ tierMethod }) => tierMethod)),
      ...outside('rates', RepaymentMethod, of(rates, ({ repaymentMethods }) => repaymentMethods ?? [])),
      ...outside('repayments', RepaymentMethod, of(repayments, ({ method }) => method)),
      ...outside('repayments', RepaymentFrequency, of(repayments, ({ frequency }) => frequency)),
      ...outside('guarantees', GuaranteeMethod, of(guarantees, ({ method }) => method)),
      ...outside('collaterals', CollateralKind, of(collaterals, ({ kind }) => kind)),
      ...outside('fees', FeeType, of(fees, ({ type }) => type)),
      ...outside('fees', FeePayer, of(fees, ({ payer }) => payer)),
      ...outside('fees', FeeFrequency, of(fees, ({ frequency }) => frequency)),
      ...outside('fees', FeeBase, of(fees, ({ base }) => base)),
      ...outside('fees', Disclosure, of(fees, ({ disclosure }) => disclosure)),
      ...outside('criteria', CriterionKind, of(criteria, ({ kind }) => kind)),
    ];
  },
};

function codeDiffers(where: string, own: unknown, term: { readonly [system: string]: unknown } | undefined, system: string): string[] {
  return own === term?.[system] ? [] : [`${where} has ${system} ${String(own)}, its vocabulary ${String(term?.[system])}`];
}

export const foreignCodesRule: CatalogRule = {
  title: 'carries the credit-report and statistics codes of its vocabularies',
  problems: ({ terms }) => {
    const termIn = (vocabulary: object, code: string | null | undefined) => (code ? { ...vocabularyOf(vocabulary).terms[code] } : undefined);
    return [
      ...terms.repayments.flatMap(({ creditReportCode, frequency, frequencyCreditReportCode, method }) => [
        ...codeDiffers(method, creditReportCode, termIn(RepaymentMethod, method), 'creditReportCode'),
        ...codeDiffers(method, frequencyCreditReportCode, termIn(RepaymentFrequency, frequency), 'creditReportCode'),
      ]),
      ...terms.guarantees.flatMap(({ creditReportCode, method, statisticsCode }) => [
        ...codeDiffers(method, creditReportCode, termIn(GuaranteeMethod, method), 'creditReportCode'),
        ...codeDiffers(method, statisticsCode, termIn(GuaranteeMethod, method), 'statisticsCode'),
      ]),
    ];
  },
};
