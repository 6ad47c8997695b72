import { type AsOfNote, calendarDateOf } from '../../schema';
import { arePoliciesLeftOut } from '../finance';
import type { Need } from './matching/need';
import type { Catalog } from './snapshots/catalog';

/** Both instants ISO 8601 UTC. */
interface AskedAsOf {
  readonly asOf: string;
  readonly now: string;
}

/** What the catalogs as of an instant do not have, or cannot say yet. */
export function catalogNotes(catalog: Catalog, { asOf, now }: AskedAsOf): AsOfNote[] {
  const starts = catalog.banks.flatMap((bank) => catalog.firstEffectiveFrom(bank) ?? []);
  return [...noteWhere(isBeforeAll(asOf, starts), 'BEFORE_FIRST_CATALOG'), ...noteWhere(asOf > now, 'AFTER_NOW')];
}

/** The same of all that offers are computed from; a policy counts from where it can be held against a loan. */
export function offerNotes(catalog: Catalog, { applicant, drawdownOn }: Need, asked: AskedAsOf): AsOfNote[] {
  const { policies, quotations } = catalog.policy;
  const rules = policies.filter(({ rule }) => rule !== null).map(({ effectiveFrom }) => effectiveFrom);
  const situation = { asOf: asked.asOf, on: calendarDateOf(asked.asOf), drawdownOn, region: applicant.region };
  const quoted = quotations.map(({ effectiveFrom }) => effectiveFrom);
  return [
    ...catalogNotes(catalog, asked),
    ...noteWhere(isBeforeAll(asked.asOf, rules), 'BEFORE_FIRST_POLICY'),
    ...noteWhere(isBeforeAll(calendarDateOf(asked.asOf), quoted), 'BEFORE_FIRST_BENCHMARK'),
    ...noteWhere(arePoliciesLeftOut(policies, situation), 'POLICIES_LEFT_OUT'),
  ];
}

/** Where nothing is known at all there is no first: then the sources say what is missing. */
function isBeforeAll(asOf: string, starts: readonly string[]): boolean {
  return starts.length > 0 && starts.every((start) => asOf < start);
}

function noteWhere(isSo: boolean, note: AsOfNote): AsOfNote[] {
  return isSo ? [note] : [];
}
