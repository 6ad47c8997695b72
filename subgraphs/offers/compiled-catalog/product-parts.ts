import { type ContractFields, type Criterion, Purpose, RepaymentMethod, type TypedUnknown, termOf } from '../../../schema';
import { requiresCollateral } from '../matching/collateral/loanable-value';

/**
 * The verdict on a product is the worst of the verdicts on its parts, each a product that states
 * nothing but one term or one criterion. Catalogs say the same thing again and again, so that the
 * distinct parts are few beside the products: matchProduct judges each once for a need. A test holds
 * the worst of the parts against matchProduct on the whole.
 */

/** One of those products, with a key that is equal for equal parts. */
export interface ProductPart {
  readonly key: string;
  readonly product: ContractFields;
}

/** Kinds whose outcome depends on the bank that asks: what one bank knows of the applicant, another does not. */
const KINDS_OF_A_BANK: ReadonlySet<Criterion['kind']> = new Set<Criterion['kind']>(['EXISTING_CUSTOMER']);

/** Every method, so that a part which is not about methods refuses none. */
const ANY_METHOD: ContractFields['repayments'] = (Object.keys(RepaymentMethod) as RepaymentMethod[]).map((method) => ({
  method,
  creditReportCode: termOf(RepaymentMethod, method).creditReportCode ?? '',
}));

/** A condition that any need meets: a product that states none leaves them to its bank. */
const ANY_PURPOSE: Criterion = { kind: 'PURPOSE', codes: Object.keys(Purpose) };

/** A product that any need of its currency qualifies for. */
const STATES_NOTHING: ContractFields = {
  id: '',
  version: '',
  code: '',
  bankCode: '',
  effectiveFrom: '',
  recordedAt: '',
  backfilled: false,
  name: '',
  instrument: 'WORKING_CAPITAL_LOAN',
  segments: [],
  purposes: [],
  currency: '',
  amount: {},
  term: {},
  rates: [],
  repayments: ANY_METHOD,
  guarantees: [],
  collaterals: [],
  fees: [],
  criteria: [ANY_PURPOSE],
  channels: [],
  validity: {},
  marketingState: 'REGULAR',
  predecessorIds: [],
  provenance: { source: '', trust: 'SECONDARY' },
  unknowns: [],
  illustrative: false,
};

type PartFields = Partial<ContractFields>;

/** The parts of a product: those that decide for little first. */
export function partsOf(product: ContractFields): ProductPart[] {
  const { amount, collaterals, criteria, instrument, marketingState, purposes, repayments, term, unknowns, validity } = product;
  const decidesOnCollateral = requiresCollateral(product) || unknowns.some(({ field }) => rootOf(field) === 'collaterals');
  return [
    partOf(product, ['instrument'], { instrument }),
    partOf(product, ['validity'], { validity, marketingState }),
    partOf(product, ['purposes'], { purposes }),
    partOf(product, ['term'], { term: { minimumMonths: term.minimumMonths, maximumMonths: term.maximumMonths } }),
    partOf(product, ['amount'], { amount: { minimum: amount.minimum } }),
    partOf(product, ['amount'], { amount: { maximum: amount.maximum } }),
    partOf(product, ['repayments'], { repayments: repayments.map(({ creditReportCode, method }) => ({ method, creditReportCode })) }),
    criteriaListPart(product),
    ...criteria.map((_, index) => criterionPart(product, index)),
    // Last, for every asset is held against every term of it.
    ...(decidesOnCollateral ? [partOf(product, ['amount', 'collaterals'], { amount: { minimum: amount.minimum, maximum: amount.maximum }, collaterals })] : []),
  ];
}

/** What decides how a product is repaid, see repaymentPlan, but its day count: the instrument only where it states no repayment. */
export function planPart(product: ContractFields): ProductPart {
  const { instrument, repayments } = product;
  return partOf(product, ['repayments'], repayments.length === 0 ? { instrument, repayments } : { repayments });
}

/** With what the source leaves open about the fields that the part is of. */
function partOf({ currency, unknowns }: ContractFields, roots: readonly string[], fields: PartFields): ProductPart {
  return part(currency, fields, unknowns.filter(({ field }) => roots.includes(rootOf(field))));
}

/** Whether there are criteria at all, and whether the source leaves open that there are others. */
function criteriaListPart({ criteria, currency, unknowns }: ContractFields): ProductPart {
  const fields = criteria.length === 0 ? { criteria: [] } : {};
  return part(currency, fields, unknowns.filter(({ field }) => field === 'criteria'));
}

/** A criterion alone, as the first and only one of its product. */
function criterionPart({ bankCode, criteria, currency, unknowns }: ContractFields, index: number): ProductPart {
  const criterion = criteria[index];
  if (!criterion) throw new Error(`there is no criterion ${index}`);
  const at = `criteria[${index}]`;
  const doubts = unknowns.filter(({ field }) => field === at || field.startsWith(`${at}.`) || field.startsWith(`${at}[`));
  const fields = { criteria: [{ ...criterion, clause: null }], ...(KINDS_OF_A_BANK.has(criterion.kind) ? { bankCode } : {}) };
  return part(currency, fields, doubts.map((doubt) => ({ ...doubt, field: `criteria[0]${doubt.field.slice(at.length)}` })));
}

function part(currency: string, fields: PartFields, doubts: readonly TypedUnknown[]): ProductPart {
  const unknowns = doubts.map(({ field, reason }) => ({ field, reason }));
  const stated = { ...fields, currency, ...(unknowns.length > 0 ? { unknowns } : {}) };
  return { key: JSON.stringify(stated), product: { ...STATES_NOTHING, ...stated } };
}

function rootOf(field: string): string {
  return /^[^.[]*/.exec(field)?.[0] ?? field;
}
