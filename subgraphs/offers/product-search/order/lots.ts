/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the number. */
function mix(number: number): number {
  let mixed = number;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * The lot of a product among those that are equal: the same for the same search on the same day, and
 * another one tomorrow, so that no bank stands first by how it spells its ids.
 */
export function lotOf(idHash: number, salt: number): number {
  return mix(idHash ^ salt);
}
