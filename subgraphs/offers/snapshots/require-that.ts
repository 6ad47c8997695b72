/** Throws an Error that names the field of what a bank sent and what is allowed there. */
export function requireThat(holds: boolean, field: string, allowed: string): void {
  if (!holds) throw new Error(`${field}: allowed is ${allowed}`);
}
