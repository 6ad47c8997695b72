import { contractSelection, quoteValue } from '../../../../schema';
import type { Finding } from '../finding';
import { type Ask, listOf, objectOf, probeFinding } from './endpoint';
import type { ProbedBank } from './probed-bank';
import { type ProbedProduct, idsAreOwn, queryFailed } from './products';

/** The whole catalog, as the unified offers ask for it: every contract field of every version kept. */
export async function probeSnapshot(ask: Ask, bank: ProbedBank, listed: readonly ProbedProduct[], findings: Finding[]): Promise<void> {
  const coordinate = `Query.${bank.snapshotField}`;
  const query = `query Snapshot($ifVersionNot: String) { snapshot: ${bank.snapshotField}(ifVersionNot: $ifVersionNot) { catalogVersion profile { code name nameEn kind predecessorCodes illustrative } versions ${contractSelection(bank.contract)} } }`;
  const answer = await ask(query, {}, 'offers');
  findings.push(...queryFailed(coordinate, answer));
  if (answer.errors.length > 0) return;
  const { catalogVersion, profile, versions } = objectOf(answer.data.snapshot);
  const kept = listOf(versions).map((version) => objectOf(version) as unknown as ProbedProduct);
  findings.push(...profileIsOwn(objectOf(profile), bank), ...idsAreOwn(kept, bank), ...versionsAreWhole(kept, listed, coordinate), ...illustrativeIsSaid(kept, objectOf(profile), bank));
  if (typeof catalogVersion !== 'string') return;
  const again = await ask(query, { ifVersionNot: catalogVersion }, 'offers');
  findings.push(...queryFailed(`${coordinate}(ifVersionNot:)`, again));
  if (again.data.snapshot != null) findings.push(probeFinding('SNAPSHOT_REPEATS', `${coordinate}(ifVersionNot:)`, 'Asked for the catalog if it is no longer the version that it is, the endpoint answers it again.', 'Answer null where `ifVersionNot` is the version of the catalog.'));
}

function* profileIsOwn({ code }: Readonly<Record<string, unknown>>, bank: ProbedBank): Iterable<Finding> {
  if (code !== bank.code) yield probeFinding('PROFILE_ALTERED', 'BankProfile.code', `The bank says that its code is ${quoteValue(code)}.`, `Answer ${quoteValue(bank.code)}, under which it is published.`);
}

function* versionsAreWhole(kept: readonly ProbedProduct[], listed: readonly ProbedProduct[], coordinate: string): Iterable<Finding> {
  const keys = new Set<string>();
  const keyOf = ({ id, version }: ProbedProduct): string => JSON.stringify([id, version]);
  for (const product of kept) {
    const key = keyOf(product);
    if (keys.has(key)) {
      yield probeFinding('VERSION_TWICE', coordinate, `${quoteValue(product.id)} has the version ${quoteValue(product.version)} twice.`, 'Give each change a version of its own, never used before.');
      break;
    }
    keys.add(key);
  }
  const lacking = listed.find((product) => !keys.has(keyOf(product)));
  if (lacking) yield probeFinding('SNAPSHOT_LACKS', coordinate, `The snapshot has no version ${quoteValue(lacking.version)} of ${quoteValue(lacking.id)}, which is listed.`, 'Put every version that is kept into the snapshot.');
}

/** What is made up says so, in its flag and in its name; what is not never does. */
function* illustrativeIsSaid(kept: readonly ProbedProduct[], { illustrative }: Readonly<Record<string, unknown>>, { productType }: ProbedBank): Iterable<Finding> {
  const other = kept.find((product) => product.illustrative !== illustrative);
  if (other) yield probeFinding('ILLUSTRATIVE_ALTERED', `${productType}.illustrative`, `${quoteValue(other.id)} is illustrative: ${String(other.illustrative)}, and its bank: ${String(illustrative)}.`, 'Say of a product what its bank says of itself.');
  const unnamed = kept.find((product) => product.illustrative === true && !String(product.name).includes('示例'));
  if (unnamed) yield probeFinding('ILLUSTRATIVE_ALTERED', `${productType}.name`, `${quoteValue(unnamed.id)} is made up, and its name ${quoteValue(unnamed.name)} does not say so.`, 'Let the name begin or end with 示例.');
}
