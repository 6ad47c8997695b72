import type { ProductTerms } from '../../../../schema';
import { mapConstraints } from './constraints';
import { mapEligibility } from './eligibility';
import { mapFees } from './fees';
import { mapInstrument } from './instrument';
import { LeafLedger } from './leaf-ledger';
import { mapLendingRates } from './lending-rates';
import { type ProductReport, reportProduct } from './product-report';
import { mapLinks, mapSource, mapTimes } from './product-texts';
import type { CdrProduct } from './read-cdr-file';
import { mapRepayments } from './repayments';
import { SourceNode } from './source-node';

export interface MappedProduct {
  readonly terms: ProductTerms;
  /** Instant in ISO 8601 UTC: when it was observed, became available, or was last updated, see mapTimes. */
  readonly effectiveFrom: string;
  readonly report: ProductReport;
}

const CURRENCY = 'AUD';

/**
 * One published product in the contract's language. No value is lost: every leaf of the source is
 * mapped, or stands in `terms.unknowns` with its path and its text; `report.outcomes` says which.
 * Nothing is guessed: what can be read in more than one way is a typed unknown. The law of each part
 * stands in the file that maps it; the words of the standard are those of Get Product Detail V4
 * (Consumer Data Standards 1.3x, 2024).
 *
 * @param observedAt see mapTimes
 */
export function mapCdrProduct({ productId, source }: CdrProduct, bank: { readonly code: string }, observedAt: string | null = null): MappedProduct {
  const ledger = new LeafLedger(source);
  const product = new SourceNode(source, '', ledger);
  const links = mapLinks(product);
  const times = mapTimes(product, observedAt);
  const isTailored = mapTailored(product);
  const rates = mapLendingRates(product, isTailored);
  const terms: Omit<ProductTerms, 'unknowns'> = {
    code: takeText(product, 'productId', 'code') ?? productId,
    name: takeText(product, 'name', 'name') ?? productId,
    description: takeText(product, 'description', 'description'),
    instrument: mapInstrument(product),
    segments: ['GENERAL_BUSINESS'],
    purposes: [],
    currency: CURRENCY,
    amount: mapConstraints(product),
    term: {},
    rates,
    dayCount: null,
    repayments: mapRepayments(product, rates),
    guarantees: [],
    collaterals: [],
    fees: mapFees(product),
    criteria: mapEligibility(product),
    channels: [],
    validity: times.validity,
    marketingState: 'REGULAR',
    predecessorIds: [],
    provenance: { source: mapSource(product), trust: 'BANK_PUBLISHED', ...times.provenance, ...(links.length > 0 && { links }) },
    illustrative: false,
  };
  keepTheRest(product);
  const account = ledger.close();
  return {
    terms: { ...terms, unknowns: account.unknowns },
    effectiveFrom: times.effectiveFrom,
    report: reportProduct(bank.code, terms.code, account),
  };
}

function takeText(product: SourceNode, name: string, field: string): string | null {
  const leaf = product.leaf(name);
  if (!leaf) return null;
  product.ledger.mapped(leaf, field);
  return leaf.text;
}

/** "Tailoring is expected and thus … the provision of specific fees and rates is not applicable". */
function mapTailored(product: SourceNode): boolean {
  const leaf = product.leaf('isTailored');
  if (!leaf) return false;
  const text = leaf.text.trim();
  if (text === 'true') {
    const note = 'Fees and prices are negotiated; those published are indicative.';
    product.ledger.unknown(leaf, 'rates', 'AMBIGUOUS', note);
    product.ledger.doubt({ field: 'fees', reason: 'AMBIGUOUS', sourcePath: leaf.path, rawText: leaf.text, note });
    return true;
  }
  if (text !== 'false') product.ledger.unknown(leaf, 'rates', 'UNPARSED', 'Neither true nor false.');
  else if (leaf.type === 'BOOLEAN') product.ledger.mapped(leaf, 'rates');
  else product.ledger.repaired(leaf, 'rates', 'a text read as the boolean it spells');
  return false;
}

const FIRST_STEP = /^(?:[^.[]+|\["(?:[^"\\]|\\.)*"\])/;

/** Features, bundles, card art, deposit rates and whatever else a file has: raw text under the source's own name. */
function keepTheRest(product: SourceNode): void {
  for (const leaf of product.ledger.open()) {
    product.ledger.informational(leaf, FIRST_STEP.exec(leaf.path)?.[0] ?? leaf.path);
  }
}
