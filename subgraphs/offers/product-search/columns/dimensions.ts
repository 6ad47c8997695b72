import {
  AgriculturalSubject,
  Channel,
  CollateralKind,
  type ContractFields,
  CooperationModel,
  CreditRating,
  type Criterion,
  type CriterionKind,
  GuaranteeMethod,
  INDUSTRY_SECTIONS,
  Instrument,
  LegalForm,
  MarketingState,
  Ownership,
  Purpose,
  RateKind,
  RepaymentFrequency,
  RepaymentMethod,
  Segment,
  SizeClass,
  TaxCreditGrade,
} from '../../../../schema';
import { type AdmittedCodes, admitsCode } from '../../matching/criteria/admits-code';
import { evaluateIndustry, evaluateRegion } from '../../matching/criteria/coverage-criteria';
import { PROVINCES } from './provinces';

/*
 * The code dimensions that products are filtered and counted by. What a product has it must state:
 * one that names no guarantee is not known to take a mortgage. What limits it admits everything
 * until it is stated: one that names no region is granted in all, and what the bank must judge
 * refuses nobody. So a filter leaves out no product that may be had.
 */

/** What a product says in one dimension. */
export interface Statement {
  /** Codes that it has or is limited to; null: it is not limited. */
  readonly codes: readonly string[] | null;
  /** Decidable conditions, every one of which must admit a code. */
  readonly conditions: readonly AdmittedCodes[];
}

export interface Dimension {
  readonly name: DimensionName;
  /** @param decidable the conditions of the product that can be decided */
  readonly stated: (product: ContractFields, decidable: readonly Criterion[]) => Statement;
  readonly admits: (statement: Statement, code: string) => boolean;
  /** Those that are counted; null: the ones that products state. */
  readonly counted: readonly string[] | null;
}

const admitsListed = ({ codes, conditions }: Statement, code: string): boolean =>
  (!codes || codes.includes(code)) && conditions.every((condition) => admitsCode(condition, code));

type Coverage = typeof evaluateRegion;

/** A code of which only a part is admitted is admitted: somebody in it may have the product. */
const admitsCovered = (kind: 'REGION' | 'INDUSTRY', evaluate: Coverage) => ({ conditions }: Statement, code: string): boolean =>
  conditions.every((condition) => evaluate({ kind, required: '' }, condition as Criterion, code).result !== 'NOT_MET');

const NO_CONDITIONS: readonly AdmittedCodes[] = [];

function conditionsOf(decidable: readonly Criterion[], kind: CriterionKind): readonly AdmittedCodes[] {
  const ofKind = decidable.filter((criterion) => criterion.kind === kind);
  return ofKind.length === 0 ? NO_CONDITIONS : ofKind.map(({ codes, excludedCodes }) => ({ codes: codes ?? [], excludedCodes: excludedCodes ?? [] }));
}

type CodesOf = (product: ContractFields) => readonly string[];

/** What a product has, further limited by its conditions of a kind. */
function held(codesOf: CodesOf, kind?: CriterionKind): Pick<Dimension, 'stated' | 'admits'> {
  return {
    stated: (product, decidable) => ({ codes: codesOf(product), conditions: kind ? conditionsOf(decidable, kind) : NO_CONDITIONS }),
    admits: admitsListed,
  };
}

/** What limits whom or what a product is for. */
function limited(kind: CriterionKind, codesOf: CodesOf = () => []): Pick<Dimension, 'stated' | 'admits'> {
  return {
    stated: (product, decidable) => {
      const codes = codesOf(product);
      return { codes: codes.length > 0 ? codes : null, conditions: conditionsOf(decidable, kind) };
    },
    admits: admitsListed,
  };
}

function required(kind: CriterionKind): Pick<Dimension, 'stated' | 'admits'> {
  return {
    stated: (_product, decidable) => {
      const answers = decidable.filter((criterion) => criterion.kind === kind).map(({ flag }) => String(flag));
      return { codes: answers.length > 0 ? YES_OR_NO.filter((answer) => answers.every((each) => each === answer)) : null, conditions: NO_CONDITIONS };
    },
    admits: admitsListed,
  };
}

const YES_OR_NO = ['true', 'false'];
const SECTIONS = INDUSTRY_SECTIONS.map(({ letter }) => letter);
const isContract = ({ role }: ContractFields['rates'][number]): boolean => role === 'CONTRACT';

const definitions = {
  instruments: { ...held(({ instrument }) => [instrument]), counted: Object.keys(Instrument) },
  purposes: { ...limited('PURPOSE', ({ purposes }) => purposes), counted: Object.keys(Purpose) },
  segments: { ...held(({ segments }) => segments), counted: Object.keys(Segment) },
  repaymentMethods: { ...held(({ repayments }) => repayments.map(({ method }) => method), 'REPAYMENT_METHOD'), counted: Object.keys(RepaymentMethod) },
  repaymentFrequencies: { ...held(({ repayments }) => repayments.flatMap(({ frequency }) => frequency ?? [])), counted: Object.keys(RepaymentFrequency) },
  guaranteeMethods: { ...held(({ guarantees }) => guarantees.map(({ method }) => method)), counted: Object.keys(GuaranteeMethod) },
  collateralKinds: { ...held(({ collaterals }) => collaterals.map(({ kind }) => kind), 'COLLATERAL'), counted: Object.keys(CollateralKind) },
  currencies: { ...held(({ currency }) => [currency], 'CURRENCY'), counted: null },
  rateKinds: { ...held(({ rates }) => rates.filter(isContract).map(({ kind }) => kind)), counted: Object.keys(RateKind) },
  cooperationModels: { ...held(({ cooperationModel }) => (cooperationModel ? [cooperationModel] : [])), counted: Object.keys(CooperationModel) },
  channels: { ...held(({ channels }) => channels), counted: Object.keys(Channel) },
  marketingStates: { ...held(({ marketingState }) => [marketingState]), counted: Object.keys(MarketingState) },
  legalForms: { ...limited('LEGAL_FORM'), counted: Object.keys(LegalForm) },
  ownerships: { ...limited('OWNERSHIP'), counted: Object.keys(Ownership) },
  sizeClasses: { ...limited('SIZE_CLASS'), counted: Object.keys(SizeClass) },
  taxCreditGrades: { ...limited('TAX_CREDIT_GRADE'), counted: Object.keys(TaxCreditGrade) },
  creditRatings: { ...limited('CREDIT_RATING'), counted: Object.keys(CreditRating) },
  agriculturalSubjects: { ...limited('AGRICULTURAL_SUBJECT'), counted: Object.keys(AgriculturalSubject) },
  industries: { ...limited('INDUSTRY'), admits: admitsCovered('INDUSTRY', evaluateIndustry), counted: SECTIONS },
  regions: { ...limited('REGION'), admits: admitsCovered('REGION', evaluateRegion), counted: PROVINCES },
  firstTimeBorrower: { ...required('FIRST_TIME_BORROWER'), counted: YES_OR_NO },
  illustrative: { ...held(({ illustrative }) => [String(illustrative)]), counted: YES_OR_NO },
} satisfies Record<string, Omit<Dimension, 'name'>>;

export type DimensionName = keyof typeof definitions;

export const DIMENSIONS: readonly Dimension[] = Object.freeze(
  Object.entries(definitions).map(([name, definition]) => ({ name: name as DimensionName, ...definition })),
);
