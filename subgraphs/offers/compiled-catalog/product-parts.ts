import { type ContractFields, type Criterion, RepaymentMethod, type TypedUnknown, termOf } from '../../../schema';
import { requiresCollateral } from '../matching/collateral/loanable-value';
import { TERM_RULES } from '../matching/match';
import { amountRule } from '../matching/terms/amount';
import { collateralRule, silentCollateralRule } from '../matching/terms/collateral';
import { currencyRule } from '../matching/terms/currency';
import { instrumentRule } from '../matching/terms/instrument';
import { purposeRule } from '../matching/terms/purpose';
import { repaymentMethodRule } from '../matching/terms/repayment-method';
import { termRule } from '../matching/terms/term';
import type { TermRule } from '../matching/terms/term-rule';
import { validityRule } from '../matching/terms/validity';

/**
 * The verdict on a product is the worst of the verdicts on its parts: what one rule decides of the
 * fields that it reads, and what is decided of one criterion. Catalogs say the same thing again and
 * again, so that the distinct parts are few beside the products: the rules judge each once for a
 * need. A test holds the worst of the parts against matchProduct on the whole.
 */

/** What decides on a part: one of the rules on terms, or what is decided of the product's one criterion, or of there being criteria. */
export type PartJudge = TermRule | 'CRITERION' | 'CRITERIA';

/** A product that states what its judge reads, with a key that is equal for equal parts. */
export interface ProductPart {
  readonly key: string;
  readonly judge: PartJudge;
  readonly product: ContractFields;
}

type PartFields = Partial<ContractFields>;

interface RuleReading {
  /** Of the unknowns that the rule looks at. */
  readonly roots: readonly string[];
  /** One a part: bounds that decide each for itself stand apart. */
  readonly fieldsOf: (product: ContractFields) => readonly PartFields[];
}

/** What each rule reads of a product beside its currency; one that is not listed is given the whole product. */
const READINGS: ReadonlyMap<TermRule, RuleReading> = new Map<TermRule, RuleReading>([
  [currencyRule, { roots: [], fieldsOf: () => [{}] }],
  [instrumentRule, { roots: [], fieldsOf: ({ instrument }) => [{ instrument }] }],
  [validityRule, { roots: [], fieldsOf: ({ marketingState, validity }) => [{ marketingState, validity }] }],
  [amountRule, { roots: ['amount'], fieldsOf: ({ amount: { maximum, minimum } }) => [{ amount: { minimum } }, { amount: { maximum } }] }],
  [termRule, { roots: ['term'], fieldsOf: ({ term: { maximumMonths, minimumMonths } }) => [{ term: { minimumMonths, maximumMonths } }] }],
  [purposeRule, { roots: [], fieldsOf: ({ purposes }) => [{ purposes }] }],
  [repaymentMethodRule, { roots: ['repayments'], fieldsOf: ({ repayments }) => [{ repayments: methodsOf(repayments) }] }],
  [collateralRule, { roots: ['amount', 'collaterals'], fieldsOf: collateralFields }],
]);

const WHOLE: RuleReading = { roots: [], fieldsOf: (product) => [product] };

/** Every asset is held against every term of it, so it comes last: many are ineligible by then. */
const RULES_IN_TURN = TERM_RULES.filter((rule) => rule !== collateralRule);
const RULES_AT_LAST = TERM_RULES.filter((rule) => rule === collateralRule);

/** Kinds whose outcome depends on the bank that asks: what one bank knows of the applicant, another does not. */
const KINDS_OF_A_BANK: ReadonlySet<Criterion['kind']> = new Set<Criterion['kind']>(['EXISTING_CUSTOMER']);

/** The parts of a product: those that decide for little first. */
export function partsOf(product: ContractFields): ProductPart[] {
  return [
    ...RULES_IN_TURN.flatMap((rule) => rulePartsOf(product, rule)),
    criteriaPart(product),
    ...product.criteria.map((_, index) => criterionPart(product, index)),
    ...RULES_AT_LAST.flatMap((rule) => rulePartsOf(product, rule)),
  ];
}

/** What decides how a product is repaid, see repaymentPlan, but its day count: the instrument only where it states no repayment. */
export function planPart(product: ContractFields): ProductPart {
  const { instrument, repayments } = product;
  const fields = repayments.length === 0 ? { instrument, repayments } : { repayments };
  return part('plan', repaymentMethodRule, product, fields, doubtsAbout(product, ['repayments']));
}

/** What collateral a product is granted on, whatever its amounts are. */
export function collateralPart(product: ContractFields): ProductPart {
  return part('collaterals', silentCollateralRule, product, { collaterals: product.collaterals }, doubtsAbout(product, ['collaterals']));
}

function rulePartsOf(product: ContractFields, rule: TermRule): ProductPart[] {
  const { fieldsOf, roots } = READINGS.get(rule) ?? WHOLE;
  // Its words take longer than its decision, which alone is asked for here.
  const judge = rule === collateralRule ? silentCollateralRule : rule;
  return fieldsOf(product).map((fields) => part(`term ${TERM_RULES.indexOf(rule)}`, judge, product, fields, fields.unknowns ?? doubtsAbout(product, roots)));
}

function methodsOf(repayments: ContractFields['repayments']): ContractFields['repayments'] {
  return repayments.map(({ method }) => ({ method, creditReportCode: termOf(RepaymentMethod, method).creditReportCode ?? '' }));
}

/** None where the rule says nothing: where no collateral is required, nor any left open. */
function collateralFields(product: ContractFields): PartFields[] {
  const { amount, collaterals } = product;
  const isSilent = !requiresCollateral(product) && doubtsAbout(product, ['collaterals']).length === 0;
  return isSilent ? [] : [{ amount: { minimum: amount.minimum, maximum: amount.maximum }, collaterals }];
}

function doubtsAbout({ unknowns }: ContractFields, roots: readonly string[]): TypedUnknown[] {
  return unknowns.filter(({ field }) => roots.includes(/^[^.[]*/.exec(field)?.[0] ?? field));
}

/** Whether there are criteria at all, and whether the source leaves open that there are others. */
function criteriaPart(product: ContractFields): ProductPart {
  const fields = product.criteria.length === 0 ? {} : { criteria: [{ kind: 'FREE_TEXT' } satisfies Criterion] };
  return part('criteria', 'CRITERIA', product, fields, product.unknowns.filter(({ field }) => field === 'criteria'));
}

/** A criterion alone, as the first and only one of its product. */
function criterionPart(product: ContractFields, index: number): ProductPart {
  const criterion = product.criteria[index];
  if (!criterion) throw new Error(`there is no criterion ${index}`);
  const at = `criteria[${index}]`;
  const doubts = product.unknowns.filter(({ field }) => field === at || field.startsWith(`${at}.`) || field.startsWith(`${at}[`));
  const fields = { criteria: [{ ...criterion, clause: null }], ...(KINDS_OF_A_BANK.has(criterion.kind) ? { bankCode: product.bankCode } : {}) };
  return part('criterion', 'CRITERION', product, fields, doubts.map((doubt) => ({ ...doubt, field: `criteria[0]${doubt.field.slice(at.length)}` })));
}

function part(kind: string, judge: PartJudge, { currency }: ContractFields, fields: PartFields, doubts: readonly TypedUnknown[]): ProductPart {
  const unknowns = doubts.map(({ field, reason }) => ({ field, reason }));
  const stated = { ...fields, currency, ...(unknowns.length > 0 ? { unknowns } : {}) };
  return { key: `${kind} ${JSON.stringify(stated)}`, judge, product: { ...STATES_NOTHING, ...stated } };
}

const STATES_NOTHING: ContractFields = {
  id: '',
  version: '',
  code: '',
  bankCode: '',
  effectiveFrom: '',
  recordedAt: '',
  backfilled: false,
  name: '',
  instrument: 'OTHER',
  segments: [],
  purposes: [],
  currency: '',
  amount: {},
  term: {},
  rates: [],
  repayments: [],
  guarantees: [],
  collaterals: [],
  fees: [],
  criteria: [],
  channels: [],
  validity: {},
  marketingState: 'REGULAR',
  predecessorIds: [],
  provenance: { source: '', trust: 'SECONDARY' },
  unknowns: [],
  illustrative: false,
};
