import { type ContractFields, boundText, codedError } from '../../../schema';
import type { Catalog } from '../snapshots/catalog';

/** In an error's message. */
const NAMED_VERSIONS = 10;

/** The version of a product as kept; throws the coded error of the field that names it. */
export function requireVersion(catalog: Catalog, field: string, id: string, version: string): ContractFields {
  const kept = catalog.history(id);
  const found = kept.find((product) => product.version === version);
  if (found) return found;
  if (kept.length === 0) throw codedError('VERSION_NOT_KEPT', `offers keeps no version of a product ${boundText(id)}.`, { field: 'id', value: boundText(id), id, version });
  const newest = kept.slice(-NAMED_VERSIONS).map((product) => product.version).reverse();
  const more = kept.length > newest.length ? `, and ${kept.length - newest.length} older ones that FinancingProduct.versions lists` : '';
  const allowed = `${newest.join(', ')}${more}`;
  throw codedError('VERSION_NOT_KEPT', `offers does not keep version ${boundText(version)} of ${id}; it keeps ${allowed}.`, { field, value: boundText(version), allowed, id, version });
}
