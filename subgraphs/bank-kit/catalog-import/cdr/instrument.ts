import type { Instrument } from '../../../../schema';
import { bookCode, codeOf } from './enum-leaf';
import type { SourceNode } from './source-node';

/** Product categories of the standard that have an instrument of the contract with the same meaning. */
const INSTRUMENT_OF_CATEGORY: Readonly<Record<string, Instrument>> = Object.freeze({
  BUSINESS_LOANS: 'BUSINESS_LOAN',
  OVERDRAFTS: 'OVERDRAFT',
  LEASES: 'LEASE',
  TRADE_FINANCE: 'TRADE_FINANCE',
});

export function mapInstrument(product: SourceNode): Instrument {
  const { ledger } = product;
  const leaf = product.leaf('productCategory');
  const code = codeOf(leaf);
  const instrument = code !== null && Object.hasOwn(INSTRUMENT_OF_CATEGORY, code) ? INSTRUMENT_OF_CATEGORY[code] : undefined;
  if (leaf && instrument) {
    bookCode(ledger, leaf, 'instrument');
    return instrument;
  }
  if (leaf) ledger.unknown(leaf, 'instrument', 'AMBIGUOUS', 'No instrument of the contract means this product category.');
  else ledger.doubt({ field: 'instrument', reason: 'UNDISCLOSED', sourcePath: 'productCategory', note: 'The source states no product category.' });
  return 'OTHER';
}
