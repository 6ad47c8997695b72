import { type ContractFields, type Criterion, RepaymentMethod, termOf } from '../../../schema';

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
  criteria: [],
  channels: [],
  validity: {},
  marketingState: 'REGULAR',
  predecessorIds: [],
  provenance: { source: '', trust: 'SECONDARY' },
  unknowns: [],
  illustrative: false,
};

type PartFields = Partial<ContractFields>;

/** The parts of a product: those that most often decide against it first. */
export function partsOf(product: ContractFields): ProductPart[] {
  const { amount, collaterals, criteria, instrument, marketingState, purposes, repayments, term, validity } = product;
  const terms: [root: string, fields: PartFields][] = [
    ['instrument', { instrument }],
    ['validity', { validity, marketingState }],
    ['purposes', { purposes }],
    ['term', { term: { minimumMonths: term.minimumMonths, maximumMonths: term.maximumMonths } }],
    ['amount', { amount: { minimum: amount.minimum } }],
    ['amount', { amount: { maximum: amount.maximum } }],
    ['repayments', { repayments }],
    ...(collaterals.length > 0 ? [['collaterals', { collaterals }] satisfies [string, PartFields]] : []),
  ];
  return [...terms.map(([root, fields]) => partOf(product, root, fields)), ...criteria.map((_, index) => criterionPart(product, index))];
}

/** What decides how a product is repaid, see repaymentPlan. */
export function planPart(product: ContractFields): ProductPart {
  const { dayCount, instrument, repayments } = product;
  return partOf(product, 'repayments', { instrument, repayments, ...(dayCount ? { dayCount: { convention: dayCount.convention } } : {}) });
}

/** With what the source leaves open about the field that the part is of. */
function partOf({ currency, unknowns }: ContractFields, root: string, fields: PartFields): ProductPart {
  const doubts = unknowns.filter(({ field }) => rootOf(field) === root).map(({ field, reason }) => ({ field, reason }));
  return part({ ...fields, currency, ...(doubts.length > 0 ? { unknowns: doubts } : {}) });
}

/** A criterion alone, as the first and only one of its product. */
function criterionPart({ bankCode, criteria, currency, unknowns }: ContractFields, index: number): ProductPart {
  const criterion = criteria[index];
  if (!criterion) throw new Error(`there is no criterion ${index}`);
  const at = `criteria[${index}]`;
  const doubts = unknowns.filter(({ field }) => field.startsWith(at)).map(({ field, reason }) => ({ field: `criteria[0]${field.slice(at.length)}`, reason }));
  return part({
    currency,
    criteria: [{ ...criterion, clause: null }],
    ...(KINDS_OF_A_BANK.has(criterion.kind) ? { bankCode } : {}),
    ...(doubts.length > 0 ? { unknowns: doubts } : {}),
  });
}

function part(fields: PartFields): ProductPart {
  return { key: JSON.stringify(fields), product: { ...STATES_NOTHING, ...fields } };
}

function rootOf(field: string): string {
  return /^[^.[]*/.exec(field)?.[0] ?? field;
}
