import {
  AgriculturalSubject,
  Channel,
  CollateralKind,
  type ContractFields,
  CooperationModel,
  type Criterion,
  CriterionKind,
  GuaranteeMethod,
  INDUSTRY_SECTIONS,
  Instrument,
  LegalForm,
  LivestockSpecies,
  Ownership,
  Purpose,
  RepaymentMethod,
  Segment,
  SizeClass,
  findRegion,
  vocabularyOf,
} from '../../../../schema';

/**
 * How much it counts where a word of a search occurs, the declared weights of RELEVANCE: the name
 * over all else. How often it occurs, how long a text is and whose it is counts nothing, so that no
 * bank gains by repeating itself.
 */
export const TEXT_WEIGHTS = Object.freeze({
  NAME: 8,
  CODE: 6,
  /** Pinyin initials of the name. */
  INITIALS: 5,
  /** The bank's own name or code. */
  BANK: 4,
  /** What a code of the product is called in Chinese and in English: its instrument, purposes, guarantees… */
  LABEL: 3,
  DESCRIPTION: 2,
  /** Conditions in words, and what the codes of conditions are called. */
  CONDITION: 1,
});

export interface ProductText {
  readonly weight: number;
  readonly text: string;
}

/** Codes that say nothing by what they are called. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(['OTHER']);

/** Conditions that say by their kind whom a product is for. */
const TELLING_KINDS: ReadonlySet<Criterion['kind']> = new Set<Criterion['kind']>([
  'TAX_PAID',
  'TAX_CREDIT_GRADE',
  'EXISTING_CUSTOMER',
  'FIRST_TIME_BORROWER',
  'AGRICULTURAL_SUBJECT',
  'LAND_AREA',
  'LIVESTOCK',
  'CERTIFICATE',
]);

/** Everything that a product is found by but its bank's name. */
export function textsOf(product: ContractFields): ProductText[] {
  const { code, collaterals, criteria, description, name, rates } = product;
  const conditions = [
    ...criteria.flatMap(criterionTexts),
    ...collaterals.flatMap(({ condition }) => condition ?? []),
    ...rates.flatMap((rate) => rate.conditions ?? []),
  ];
  return [
    { weight: TEXT_WEIGHTS.NAME, text: name },
    { weight: TEXT_WEIGHTS.CODE, text: code },
    ...labelsOf(product).map((text) => ({ weight: TEXT_WEIGHTS.LABEL, text })),
    ...(description ? [{ weight: TEXT_WEIGHTS.DESCRIPTION, text: description }] : []),
    ...conditions.map((text) => ({ weight: TEXT_WEIGHTS.CONDITION, text })),
  ];
}

function labelsOf({ channels, collaterals, cooperationModel, guarantees, instrument, purposes, repayments, segments }: ContractFields): string[] {
  return [
    ...labels(Instrument, [instrument]),
    ...labels(Purpose, purposes),
    ...labels(Segment, segments),
    ...labels(RepaymentMethod, repayments.map(({ method }) => method)),
    ...labels(GuaranteeMethod, guarantees.map(({ method }) => method)),
    ...labels(CollateralKind, collaterals.map(({ kind }) => kind)),
    ...labels(Channel, channels),
    ...labels(CooperationModel, cooperationModel ? [cooperationModel] : []),
  ];
}

function labels(vocabulary: Readonly<Record<string, string>>, codes: readonly string[]): string[] {
  const known = labelsByCode.get(vocabulary) ?? new Map(Object.entries(vocabularyOf(vocabulary).terms).map(([code, { en, zh }]) => [code, `${zh} ${en}`]));
  labelsByCode.set(vocabulary, known);
  return codes.flatMap((code) => (WITHOUT_MEANING.has(code) ? [] : (known.get(code) ?? [])));
}

/** One text for each code, for every product has some. */
const labelsByCode = new Map<object, ReadonlyMap<string, string>>();

function criterionTexts({ codes, flag, kind, text }: Criterion): string[] {
  const isTelling = TELLING_KINDS.has(kind) && flag !== false;
  return [...(isTelling ? labels(CriterionKind, [kind]) : []), ...namesOf(kind, codes ?? []), ...(text ? [text] : [])];
}

const VOCABULARY_OF_KIND: Readonly<Partial<Record<Criterion['kind'], Readonly<Record<string, string>>>>> = Object.freeze({
  PURPOSE: Purpose,
  REPAYMENT_METHOD: RepaymentMethod,
  COLLATERAL: CollateralKind,
  LEGAL_FORM: LegalForm,
  OWNERSHIP: Ownership,
  SIZE_CLASS: SizeClass,
  AGRICULTURAL_SUBJECT: AgriculturalSubject,
  LIVESTOCK: LivestockSpecies,
});

function namesOf(kind: Criterion['kind'], codes: readonly string[]): string[] {
  if (kind === 'REGION') return codes.flatMap((code) => findRegion(code)?.name ?? []);
  if (kind === 'INDUSTRY') return codes.flatMap(sectionNames);
  if (kind === 'CERTIFICATE') return [...codes];
  const vocabulary = VOCABULARY_OF_KIND[kind];
  return vocabulary ? labels(vocabulary, codes) : [];
}

function sectionNames(code: string): string[] {
  const section = INDUSTRY_SECTIONS.find(({ letter }) => letter === code.charAt(0));
  return section ? [`${section.zh} ${section.en}`] : [];
}
