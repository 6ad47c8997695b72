/**
 * Phrases by which a bank says that the published amount or rate is not the whole charge, or only a
 * place holder: "At cost", "Available on application", "Fee amount will be variable", "Greater of
 * this or …", "Minimum charge of $600.00", "0.40% of the total loan amount" beside an amount. Each
 * was met in published files.
 */
const CAVEATS: readonly RegExp[] = Object.freeze([
  /\bat[ -]cost\b/i,
  /\bavailable (?:up)?on (?:application|request)\b/i,
  /\bup(?:on)? (?:enquiry|request)\b/i,
  /\bon application\b/i,
  /\bvariable\b/i,
  /\b(?:vary|varies|differ)\b/i,
  /\b(?:un|not )ascertain\w*/i,
  /\b(?:estimated?|approximately|as a guide)\b/i,
  /\bconfirmed\b/i,
  /\bnegotia(?:ble|ted|tion)\b/i,
  /\b(?:higher|greater|lesser|lower) of\b/i,
  /\bwhichever\b/i,
  /\b(?:minimum|maximum|min|max)\b[^.;]{0,20}?[$\d]/i,
  /\b(?:minimum|maximum) (?:fee|charge|amount)\b/i,
  // Not "for overdraft limits of up to $200,000", which is about the limit.
  /(?<!limits? (?:of )?)\b(?:up to|from) \$\s?\d/i,
  /(?:\b(?:excl\w*(?: of)?|ex)|\+) ?gst\b/i,
  /\bplus (?:\$|\d|gst|any|cost|external|government|disbursement|legal)/i,
  /\d ?%/,
  /\bwill be (?:specified|advised|determined)\b/i,
]);

/** The words of a text that make a charge uncertain; null where there are none. */
export function feeCaveat(text: string): string | null {
  for (const pattern of CAVEATS) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}

/**
 * Words that state when a charge falls due or whom it meets, rather than describe it. A text with
 * one of them is the fee's condition, any other its clause; neither is read further.
 */
const CONDITION =
  /\b(?:if|when|where|whenever|unless|each|every|per|waived|applicable|appl(?:y|ies) (?:to|for|if|when|where)|only|on request|limits? (?:of|from|over|up)|credit limit|for (?:overdraft|loans?|new|facilities))\b/i;

export function statesCondition(text: string): boolean {
  return CONDITION.test(text);
}
