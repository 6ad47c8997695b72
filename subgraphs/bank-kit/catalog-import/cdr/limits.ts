/** Bounds of one imported file, so that none can exhaust the process that reads it. */
export const CDR_LIMITS = Object.freeze({
  /** UTF-8 bytes of a file. */
  fileBytes: 20 * 1024 * 1024,
  products: 5_000,
  /** UTF-16 units of one string of the source. */
  stringLength: 20_000,
  /** Objects and arrays inside each other, the outermost being 1. */
  nesting: 32,
  /** Digits, sign and exponent of one number of the source. */
  numberLength: 100,
  /** Characters of a product's id, `bank:code` after escaping: what the catalog's store holds. */
  productIdLength: 191,
  /** Bytes of a history file once it is unpacked, of one of its lines, and its readings. */
  historyBytes: 64 * 1024 * 1024,
  historyLineBytes: 4 * 1024 * 1024,
  historyReadings: 50_000,
  /** Errors listed for one file; more are counted. */
  errors: 50,
});
