import { quoteValue } from '../../../schema';
import { BY_THE_AUTHOR, type RecordedChange, canonicalJson, contentHash, sha256, versionOf } from '../../chassis';
import { checkEntry } from '../checks/check-entry';
import type { Policy, PolicyEntry, PolicyTerms } from '../policy';
import type { PolicyVersionEntity } from './policy-version.entity';

/** One version as its row; throws an Error that names the policy and every field that keeps it from being recorded. */
export function toRow(entry: PolicyEntry, change: RecordedChange = BY_THE_AUTHOR): PolicyVersionEntity {
  // What was admitted once can always be ended, whatever is asked of a rule since.
  const problems = (entry.terms.withdrawn ? [] : checkEntry(entry)).map(({ allowed, field, value }) => `${field} is ${quoteValue(value)}; allowed: ${allowed}`);
  if (problems.length > 0) throw new Error(`policy ${entry.id} cannot be recorded: ${problems.join('; ')}`);
  const { id, effectiveFrom, recordedAt, backfilled, terms } = entry;
  const content = canonicalJson(terms);
  return {
    id,
    version: versionOf(contentHash({ id, effectiveFrom, recordedAt, content })),
    effectiveFrom,
    recordedAt,
    backfilled,
    validFrom: terms.validFrom ?? null,
    validTo: terms.validTo ?? null,
    content,
    contentSha256: sha256(content),
    withdrawn: terms.withdrawn ?? false,
    ...change,
  };
}

export function toPolicy(row: PolicyVersionEntity): Policy {
  return {
    ...(JSON.parse(row.content) as PolicyTerms),
    id: row.id,
    version: row.version,
    effectiveFrom: row.effectiveFrom,
    recordedAt: row.recordedAt,
    backfilled: Boolean(row.backfilled),
    withdrawn: Boolean(row.withdrawn),
  };
}
