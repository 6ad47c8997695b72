/**
 * Phrases by which a bank says that the published rate is not what a borrower pays: a base to which
 * a margin is added ("Base rate only, an additional margin is applied"), an index ("BLR rate used to
 * price overdrafts"), or a rate that is set case by case ("Rates will vary based on the individual
 * circumstances"). Each was met in published files. A rate beside one is a lower end, not a point.
 */
const CAVEATS: readonly RegExp[] = Object.freeze([
  /\bmargins?\b/i,
  /\bbase (?:variable )?rate\b/i,
  /\b(?:reference|indicator|index|benchmark) rates?\b/i,
  /\b(?:BBSY|BBSW|BLR)\b/,
  /\bindicative\b/i,
  /\btypical\b/i,
  /\bnegotia(?:ble|tion|ted)\b/i,
  /\b(?:vary|varies|differ)\b/i,
  /\bcase[ -]by[ -]case\b/i,
  /\bsubject to assessment\b/i,
  /\bon (?:request|application|enquiry)\b/i,
  /\bfrom (?:\$\s?)?\d/i,
  /\bloadings?\b/i,
]);

/** The words of a text that make its rate a lower end; null where there are none. */
export function rateCaveat(text: string): string | null {
  for (const pattern of CAVEATS) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}
