import { boundText } from '../../../../schema';
import { type ImportError } from './import-error';
import { readInstant } from './instants';
import { type JsonArray, JsonNumber, type JsonObject, JsonSyntaxError, type JsonValue, parseJsonDocument } from './json-document';
import { itemPath, memberPath } from './json-path';
import { CDR_LIMITS } from './limits';
import { isObject, jsonKind } from './source-node';

/** One product of a file, checked for shape and not yet read. */
export interface CdrProduct {
  readonly productId: string;
  readonly source: JsonObject;
}

export type CdrFile =
  | {
      readonly ok: true;
      readonly brand: string;
      readonly products: readonly CdrProduct[];
      /** JSON paths of products left out because the same productId stands before with the same content. */
      readonly repeated: readonly string[];
    }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/**
 * Arrays of objects that the mapping reads. Another shape than the standard's is refused here,
 * because it would otherwise read as "none".
 */
const OBJECT_ARRAYS = ['constraints', 'eligibility', 'fees', 'lendingRates'] as const;

/**
 * Reads a file of Get Product Detail replies: `{ data: [product…] }` with or without other members
 * such as `_source`, a bare array, or one reply `{ data: product }`. Any error refuses the file.
 * The brand is that of `_source`, else the first product's.
 */
export function readCdrFile(text: string, fileName: string): CdrFile {
  const refuse = (path: string | null, message: string): CdrFile => ({ ok: false, errors: [{ file: fileName, path, message }] });
  const bytes = Buffer.byteLength(text, 'utf8');
  if (bytes > CDR_LIMITS.fileBytes) return refuse(null, `The file has ${bytes} bytes; allowed are ${CDR_LIMITS.fileBytes}.`);
  let document: JsonValue;
  try {
    document = parseJsonDocument(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const { line, column, sentence } = error;
    return { ok: false, errors: [{ file: fileName, path: null, line, column, message: `Not JSON as it can be imported: ${sentence}.` }] };
  }
  const found = locateProducts(document);
  if (!found) {
    const got = isObject(document) ? `an object whose data is ${jsonKind(document.get('data'))}` : jsonKind(document);
    return refuse(null, `The file is ${got}; allowed is an object whose data is a product or an array of products, or an array of products.`);
  }
  if (found.items.length > CDR_LIMITS.products) {
    return refuse(null, `The file has ${found.items.length} products; allowed are ${CDR_LIMITS.products}.`);
  }
  const errors: ImportError[] = [];
  const report = (path: string, message: string): void => {
    errors.push({ file: fileName, path, message });
  };
  const { products, repeated } = checkProducts(found, report);
  if (errors.length > 0) return { ok: false, errors: boundedErrors(errors, fileName) };
  return { ok: true, brand: brandOf(document, products), products, repeated };
}

interface FoundProducts {
  readonly items: JsonArray;
  readonly pathOf: (index: number) => string;
}

function locateProducts(document: JsonValue): FoundProducts | null {
  if (Array.isArray(document)) return { items: document, pathOf: (index) => itemPath('', index) };
  const data = isObject(document) ? document.get('data') : undefined;
  if (Array.isArray(data)) return { items: data, pathOf: (index) => itemPath('data', index) };
  return isObject(data) ? { items: [data], pathOf: () => 'data' } : null;
}

export type Report = (path: string, message: string) => void;

function checkProducts({ items, pathOf }: FoundProducts, report: Report): { products: CdrProduct[]; repeated: string[] } {
  const firstById = new Map<string, { content: string; path: string }>();
  const products: CdrProduct[] = [];
  const repeated: string[] = [];
  items.forEach((item, index) => {
    const path = pathOf(index);
    const productId = checkProduct(item, path, report);
    if (productId === null || !isObject(item)) return;
    const content = comparableText(item);
    const first = firstById.get(productId);
    if (!first) {
      firstById.set(productId, { content, path });
      products.push({ productId, source: item });
    } else if (first.content === content) {
      repeated.push(path);
    } else {
      /*
       * The standard makes productId unique. A code of our making for the second would be one the
       * bank never used and would move with the order of the file, so the bank has to say which holds.
       */
      report(path, `productId ${JSON.stringify(boundText(productId))} stands at ${first.path} with other content; allowed is one product an id.`);
    }
  });
  return { products, repeated };
}

function checkProduct(item: JsonValue, path: string, report: Report): string | null {
  const productId = checkTerms(item, path, report);
  if (!isObject(item)) return null;
  const said = (name: string): string => textOf(item.get(name)) ?? '';
  if (!['effectiveFrom', 'lastUpdated'].some((name) => readInstant(said(name)) !== null)) {
    const got = jsonKind(item.get('lastUpdated'));
    report(memberPath(path, 'lastUpdated'), `lastUpdated is ${got}; allowed is an instant such as "2024-07-02T00:00:00Z", here or in effectiveFrom.`);
  }
  return productId;
}

/** What a product needs besides its times; returns its productId, null where it states none. */
export function checkTerms(item: JsonValue | undefined, path: string, report: Report): string | null {
  if (!isObject(item)) {
    report(path, `A product is ${jsonKind(item)}; allowed is an object.`);
    return null;
  }
  for (const name of ['productId', 'name']) {
    if (textOf(item.get(name)) === null) report(memberPath(path, name), `${name} is ${jsonKind(item.get(name))}; allowed is a text that is not empty.`);
  }
  checkContainers(item, path, report);
  return textOf(item.get('productId'));
}

/** A text that says something. */
export function textOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function checkContainers(product: JsonObject, path: string, report: Report): void {
  const info = product.get('additionalInformation') ?? null;
  if (info !== null && !isObject(info)) {
    report(memberPath(path, 'additionalInformation'), `additionalInformation is ${jsonKind(info)}; allowed is an object.`);
  }
  for (const name of OBJECT_ARRAYS) checkObjectArray(product, path, name, report);
  const rates = product.get('lendingRates');
  if (!Array.isArray(rates)) return;
  rates.forEach((rate: JsonValue, index) => {
    if (isObject(rate)) checkObjectArray(rate, itemPath(memberPath(path, 'lendingRates'), index), 'tiers', report);
  });
}

function checkObjectArray(parent: JsonObject, path: string, name: string, report: Report): void {
  const value = parent.get(name) ?? null;
  if (value === null) return;
  const at = memberPath(path, name);
  if (!Array.isArray(value)) {
    report(at, `${name} is ${jsonKind(value)}; allowed is an array of objects.`);
    return;
  }
  value.forEach((item: JsonValue, index) => {
    if (!isObject(item)) report(itemPath(at, index), `An item of ${name} is ${jsonKind(item)}; allowed is an object.`);
  });
}

/** Equal for equal content, whatever the order of members. */
export function comparableText(value: JsonValue): string {
  if (value instanceof JsonNumber) return value.text;
  if (isObject(value)) {
    const members = [...value].sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${comparableText(member)}`).join(',')}}`;
  }
  if (Array.isArray(value)) return `[${value.map(comparableText).join(',')}]`;
  return JSON.stringify(value);
}

function brandOf(document: JsonValue, products: readonly CdrProduct[]): string {
  const source = isObject(document) ? document.get('_source') : undefined;
  const stated = isObject(source) ? source.get('brand') : undefined;
  const first = products[0]?.source;
  const candidates = [stated, first?.get('brandName'), first?.get('brand')];
  return candidates.find((name): name is string => typeof name === 'string' && name.trim() !== '')?.trim() ?? '';
}

export function boundedErrors(errors: readonly ImportError[], file: string): readonly ImportError[] {
  const more = errors.length - CDR_LIMITS.errors;
  if (more <= 0) return errors;
  return [...errors.slice(0, CDR_LIMITS.errors), { file, path: null, message: `${more} more errors of this kind are not listed.` }];
}
