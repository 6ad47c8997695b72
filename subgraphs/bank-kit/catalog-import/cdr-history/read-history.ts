import { boundText, compareTexts, productId as productIdOf, quoteValue } from '../../../../schema';
import {
  CDR_LIMITS,
  type ImportError,
  type JsonObject,
  JsonSyntaxError,
  type JsonValue,
  boundedErrors,
  checkTerms,
  comparableText,
  isObject,
  jsonKind,
  parseJsonDocument,
  readInstant,
  textOf,
} from '../cdr';
import { type HistoryLine, readHistoryLines } from './history-lines';

/** What the bank answered about one product at one instant. */
export interface HistoryReading {
  readonly line: number;
  /** Instant in ISO 8601 UTC. */
  readonly observedAt: string;
  readonly productId: string;
  /** Null: the bank offered the product no longer. */
  readonly product: JsonObject | null;
}

export type CdrHistory =
  | {
      readonly ok: true;
      /** By productId, oldest first. */
      readonly readings: readonly HistoryReading[];
      readonly lines: number;
      /** Lines whose reply was an error of the bank's server: of the product it says nothing. */
      readonly errorReplies: number;
      /** Lines that say what another line of the same product and instant says. */
      readonly repeated: number;
    }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

const MEMBERS = ['observedAt', 'productId', 'product'];

type Report = (line: number, path: string | null, message: string, column?: number) => void;

/**
 * Reads the history of a bank's products: a line a reading, `{ "observedAt", "productId", "product" }`
 * where product is a reply to Get Product Detail, or null from when the bank offered it no longer. Any
 * error refuses the file. Lines may come in any order.
 *
 * @param now no reading can be of a later instant
 */
export function readCdrHistory(file: Buffer, fileName: string, bankCode: string, now: string): CdrHistory {
  const errors: ImportError[] = [];
  const report: Report = (line, path, message, column) => {
    errors.push({ file: fileName, line, path, message, ...(column !== undefined && { column }) });
  };
  const found = readHistoryLines(file);
  if (!found.ok) return { ok: false, errors: [{ file: fileName, path: null, message: found.message, ...(found.line !== undefined && { line: found.line }) }] };
  const replies = found.lines.flatMap((line) => readLine(line, bankCode, now, report) ?? []);
  const readings = replies.flatMap(({ isError, ...reading }) => (isError ? [] : [reading]));
  const distinct = withoutRepeated(readings, report);
  if (errors.length > 0) return { ok: false, errors: boundedErrors(errors, fileName) };
  return {
    ok: true,
    readings: distinct.sort((a, b) => compareTexts(a.productId, b.productId) || compareTexts(a.observedAt, b.observedAt)),
    lines: found.lines.length,
    errorReplies: replies.length - readings.length,
    repeated: readings.length - distinct.length,
  };
}

function readLine({ number, text }: HistoryLine, bankCode: string, now: string, report: Report): (HistoryReading & { readonly isError: boolean }) | null {
  if (text === null) {
    report(number, null, 'The line is not UTF-8.');
    return null;
  }
  const value = parseLine(number, text, report);
  if (value === undefined) return null;
  if (!isObject(value)) {
    report(number, null, `The line is ${jsonKind(value)}; allowed is an object with ${MEMBERS.join(', ')}.`);
    return null;
  }
  for (const name of value.keys()) {
    if (!MEMBERS.includes(name)) report(number, boundText(name), `A reading has no such member; allowed are ${MEMBERS.join(', ')}.`);
  }
  const observedAt = readObservedAt(value, number, now, report);
  const productId = readProductId(value, number, bankCode, report);
  const product = value.get('product');
  const isError = isErrorReply(product);
  const isSound = isError || product === null || checkReply(product, productId, number, report);
  if (observedAt === null || productId === null || !isSound) return null;
  return { line: number, observedAt, productId, product: isObject(product) ? product : null, isError };
}

function parseLine(line: number, text: string, report: Report): JsonValue | undefined {
  try {
    return parseJsonDocument(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    report(line, null, `Not JSON as it can be imported: ${error.sentence}.`, error.column);
    return undefined;
  }
}

function readObservedAt(reading: JsonObject, line: number, now: string, report: Report): string | null {
  const given = reading.get('observedAt');
  const instant = readInstant(textOf(given) ?? '')?.instant ?? null;
  if (instant === null) report(line, 'observedAt', `observedAt is ${jsonKind(given)}; allowed is an instant such as "2024-07-02T00:00:00Z".`);
  else if (instant > now) report(line, 'observedAt', `observedAt is ${instant}; allowed is an instant not after now, ${now}.`);
  return instant;
}

function readProductId(reading: JsonObject, line: number, bankCode: string, report: Report): string | null {
  const productId = textOf(reading.get('productId'));
  if (productId === null) report(line, 'productId', `productId is ${jsonKind(reading.get('productId'))}; allowed is a text that is not empty.`);
  else if (productIdOf(bankCode, productId).length > CDR_LIMITS.productIdLength) {
    report(line, 'productId', `productId ${quoteValue(productId)} is too long: with the bank's code and escaped, ${CDR_LIMITS.productIdLength} characters are allowed.`);
  }
  return productId;
}

/** The standard's error body in the place of a product: the server refused the question (another version of the standard, say). */
function isErrorReply(product: JsonValue | undefined): boolean {
  return isObject(product) && Array.isArray(product.get('errors')) && !product.has('productId');
}

/** A product that is not there at all is no withdrawal: the line may be cut off. */
function checkReply(product: JsonValue | undefined, productId: string | null, line: number, report: Report): boolean {
  let isSound = true;
  const own = checkTerms(product, 'product', (path, message) => {
    isSound = false;
    report(line, path, message);
  });
  if (own === null || productId === null || own === productId) return isSound;
  report(line, 'product.productId', `productId is ${quoteValue(own)}, and that of the line ${quoteValue(productId)}; allowed is one and the same.`);
  return false;
}

function withoutRepeated(readings: readonly HistoryReading[], report: Report): HistoryReading[] {
  const first = new Map<string, { readonly line: number; readonly content: string }>();
  return readings.filter(({ line, observedAt, product, productId }) => {
    const key = JSON.stringify([productId, observedAt]);
    const content = comparableText(product);
    const known = first.get(key);
    if (!known) first.set(key, { line, content });
    else if (known.content !== content) {
      report(line, 'product', `The product ${quoteValue(productId)} stands at line ${known.line} with the same observedAt and other content; allowed is one reading an instant.`);
    }
    return known === undefined;
  });
}
