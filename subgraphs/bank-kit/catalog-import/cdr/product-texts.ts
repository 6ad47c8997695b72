import { type Provenance, type Validity, calendarDateOf } from '../../../../schema';
import { readInstant } from './instants';
import type { Leaf } from './leaf-ledger';
import type { SourceNode } from './source-node';

/** `Consumer Data Right Get Product Detail, S (SCCU)`, and why amounts are dollars: the standard assumes AUD. */
export function mapSource(product: SourceNode): string {
  const [brand, brandName] = [product.leaf('brand'), product.leaf('brandName')];
  for (const leaf of [brand, brandName]) if (leaf) product.ledger.mapped(leaf, 'provenance.source');
  const distinct = [...new Set([brand?.text, brandName?.text].filter((text) => text !== undefined))];
  const [first = 'brand not stated', second] = distinct;
  return `Consumer Data Right Get Product Detail, ${second === undefined ? first : `${first} (${second})`}; amounts in AUD, the currency the standard assumes`;
}

export interface ProductTimes {
  readonly effectiveFrom: string;
  readonly validity: Validity;
  readonly provenance: Pick<Provenance, 'date' | 'lastUpdatedAt'>;
}

/**
 * effectiveFrom is when the product became available, effectiveTo when it will be "retired and no
 * longer offered", lastUpdated when its information last changed (Get Product Detail). A product
 * without effectiveFrom counts from lastUpdated. Throws where neither can be read: reading the file
 * refuses such a product.
 *
 * @param observedAt when these terms were first seen among others of the product: then they count from
 * there, for the product's effectiveFrom is not theirs, and lastUpdated need not be
 */
export function mapTimes(product: SourceNode, observedAt: string | null): ProductTimes {
  const { ledger } = product;
  const from = bookInstant(product, 'effectiveFrom', observedAt === null ? 'effectiveFrom' : 'validity.from');
  const updated = bookInstant(product, 'lastUpdated', 'provenance.lastUpdatedAt');
  const effectiveFrom = observedAt ?? from ?? updated;
  if (effectiveFrom === null) throw new Error('a product without effectiveFrom and lastUpdated was let through');
  if (observedAt !== null) {
    ledger.doubt({
      field: 'effectiveFrom',
      reason: 'UNDISCLOSED',
      note: 'The instant at which these terms were first observed; the bank may have changed to them earlier.',
    });
  } else if (from === null) {
    ledger.doubt({
      field: 'effectiveFrom',
      reason: 'UNDISCLOSED',
      sourcePath: 'effectiveFrom',
      note: 'The source states no readable one; the instant of lastUpdated is taken.',
    });
  }
  return {
    effectiveFrom,
    validity: { ...(from && { from: calendarDateOf(from) }), ...mapEnd(product) },
    provenance: updated ? { date: calendarDateOf(updated), lastUpdatedAt: updated } : {},
  };
}

/**
 * The last day of offer, inclusive: that of the last millisecond before the product is retired. A year
 * past 2199, as in the usual 9999-12-31, is no instant of the contract and stays raw text.
 */
function mapEnd(product: SourceNode): Pick<Validity, 'to'> {
  const instant = bookInstant(product, 'effectiveTo', 'validity.to');
  return instant === null ? {} : { to: calendarDateOf(new Date(Date.parse(instant) - 1).toISOString()) };
}

function bookInstant(product: SourceNode, name: string, field: string): string | null {
  const leaf = product.leaf(name);
  if (!leaf) return null;
  const read = readInstant(leaf.text);
  if (!read) product.ledger.unknown(leaf, field, 'UNPARSED', 'Not an instant of RFC 3339 from 1900 to 2199; taken as not stated.');
  else if (read.repair) product.ledger.repaired(leaf, field, read.repair);
  else product.ledger.mapped(leaf, field);
  return read?.instant ?? null;
}

const ADDRESS = /^https?:\/\/\S+$/;
const ADDRESS_MEMBER = /(?:^|\.)[A-Za-z]*Uri$/;

/** Every address of the product, wherever it stands; kept, never called. Booked first, so that what keeps the rest of a part leaves addresses alone. */
export function mapLinks(product: SourceNode): string[] {
  const links: string[] = [];
  for (const leaf of product.ledger.open()) {
    if (!ADDRESS_MEMBER.test(leaf.path)) continue;
    if (leaf.type === 'STRING' && ADDRESS.test(leaf.text)) addLink(leaf, links, product);
    else product.ledger.unknown(leaf, 'provenance.links', 'UNPARSED', 'Not an address of http or https.');
  }
  return links;
}

function addLink(leaf: Leaf, links: string[], product: SourceNode): void {
  if (!links.includes(leaf.text)) links.push(leaf.text);
  product.ledger.mapped(leaf, `provenance.links[${links.indexOf(leaf.text)}]`);
}
