import { policyEntries } from '../../../subgraphs/policy/data';
import type { PolicyEntry } from '../../../subgraphs/policy/policy';

/** The latest sample of a policy. */
export function sampleEntry(id: string): PolicyEntry {
  const entry = policyEntries.findLast((each) => each.id === id);
  if (!entry) throw new Error(`the sample has no policy ${id}`);
  return entry;
}

/** An entry as an officer would save it. */
export function inputOf({ id, terms }: PolicyEntry): Readonly<Record<string, unknown>> & { readonly rule: NonNullable<PolicyEntry['terms']['rule']> } {
  const { illustrative: _derived, ...stated } = terms;
  return { id, ...stated } as never;
}
