import { type GuaranteeMethod, MarketingState, PRODUCT_LIMITS, type ProductTerms, type RepaymentTerm, type Violation, parseProductId } from '../../../schema';
import { effectiveFromViolations } from '../../chassis';
import { guaranteeTerm, repaymentTerm } from '../authoring';
import { checkProduct } from '../product-rules';
import type { BankProfile } from '../profile';
import type { StoredContent } from '../storage/version-row';

type StatedTerms = Omit<ProductTerms, 'illustrative' | 'repayments' | 'guarantees'>;

/** `AbcProductInput` as GraphQL has read it: see deriveProductInputs. The bank's own fields stand beside these. */
export interface ProductInput extends StatedTerms {
  readonly repayments: readonly Omit<RepaymentTerm, 'creditReportCode' | 'frequencyCreditReportCode'>[];
  readonly guarantees: readonly { readonly method: GuaranteeMethod }[];
  readonly effectiveFrom?: string | null;
  readonly baseVersion?: string | null;
}

/** A product as it would be stored, with what the kit derives. */
export function contentOf(input: ProductInput, profile: BankProfile, ownFields: readonly string[]): StoredContent {
  const { baseVersion: _base, effectiveFrom: _from, guarantees, repayments, ...stated } = input;
  const isOwn = ([name]: readonly [string, unknown]): boolean => ownFields.includes(name);
  const members = Object.entries(stated);
  return {
    own: Object.fromEntries(members.filter(isOwn)),
    terms: {
      ...(Object.fromEntries(members.filter((member) => !isOwn(member))) as unknown as StatedTerms),
      repayments: repayments.map(({ frequency, method, ...more }) => repaymentTerm(method, frequency ?? undefined, more)),
      guarantees: guarantees.map(({ method }) => guaranteeTerm(method)),
      illustrative: profile.illustrative,
    },
  };
}

export interface SaveQuestion {
  readonly input: ProductInput;
  readonly content: StoredContent;
  readonly profile: BankProfile;
  /** Instant in ISO 8601 UTC. */
  readonly now: string;
  /** Of the ids that the bank has products of. */
  readonly findIds: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

const OPEN_STATES = Object.keys(MarketingState).filter((state) => state !== 'WITHDRAWN');

/** Everything that stands against saving a product, by the path in the mutation's arguments. */
export async function saveViolations({ content, findIds, input, now, profile }: SaveQuestion): Promise<Violation[]> {
  const { terms } = content;
  // No more than a list may have: the rule of bounds tells of the others.
  const known = await findIds(terms.predecessorIds.slice(0, PRODUCT_LIMITS.listItems));
  const hasOther = (id: string): boolean => known.has(id) && parseProductId(id)?.code !== terms.code;
  const ofState: Violation[] =
    terms.marketingState === 'WITHDRAWN'
      ? [{ field: 'marketingState', value: terms.marketingState, allowed: `${OPEN_STATES.join(', ')}: withdrawing has a mutation of its own` }]
      : [];
  return [...effectiveFromViolations('effectiveFrom', input.effectiveFrom, now), ...ofState, ...checkProduct({ ...content, profile, hasOther })].map(
    ({ field, ...rest }) => ({ field: `input.${field}`, ...rest }),
  );
}
