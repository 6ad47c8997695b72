/** Finance names a field of a rule and shows its value as text; an answer quotes the value itself. */
export function valueAt(rule: object, path: string): unknown {
  const names = path.split(/[.[\]]+/).filter((name) => name !== '');
  return names.reduce<unknown>((value, name) => (value as Record<string, unknown> | null | undefined)?.[name] ?? null, rule);
}
