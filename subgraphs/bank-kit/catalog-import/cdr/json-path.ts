const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** `member('fees[3]', 'amount')` is `fees[3].amount`; a name that is no identifier is quoted, so that no two paths collide. */
export function memberPath(parent: string, name: string): string {
  if (!IDENTIFIER.test(name)) return `${parent}[${JSON.stringify(name)}]`;
  return parent === '' ? name : `${parent}.${name}`;
}

/** `itemPath('fees', 3)` is `fees[3]`. */
export function itemPath(parent: string, index: number): string {
  return `${parent}[${index}]`;
}

/** True for the place itself and everything below it. */
export function isWithin(path: string, ancestor: string): boolean {
  return path === ancestor || (path.startsWith(ancestor) && /^[.[]/.test(path.slice(ancestor.length)));
}
