import { isBankCode, productId, quoteValue } from '../../../../schema';
import { type ImportError, formatImportError } from './import-error';
import { CDR_LIMITS } from './limits';
import { type MappedProduct, mapCdrProduct } from './map-cdr-product';
import { type LeafCounts, type ProductReport, type ReasonCounts, type Repair, sumLeaves, sumReasons } from './product-report';
import { readCdrFile } from './read-cdr-file';

export interface FileReport {
  readonly fileName: string;
  readonly bankCode: string;
  readonly brand: string;
  readonly leaves: LeafCounts;
  readonly doubts: ReasonCounts;
  readonly repairs: readonly Repair[];
  /** JSON paths of products left out because the same product stands before them. */
  readonly repeated: readonly string[];
  readonly products: readonly ProductReport[];
}

export type CdrImport =
  | { readonly ok: true; readonly products: readonly Pick<MappedProduct, 'terms' | 'effectiveFrom'>[]; readonly report: FileReport }
  | { readonly ok: false; readonly errors: readonly ImportError[] };

/** A bank's whole file in the contract's language, or why it is refused as a whole. Throws for a bank code that is none. */
export function importCdrFile(text: string, fileName: string, bankCode: string): CdrImport {
  if (!isBankCode(bankCode)) throw new Error(`${quoteValue(bankCode)} is no bank code: a lower-case letter, then letters, digits and "-", 48 at most`);
  const file = readCdrFile(text, fileName);
  if (!file.ok) return file;
  const tooLong = file.products.filter((product) => productId(bankCode, product.productId).length > CDR_LIMITS.productIdLength);
  if (tooLong.length > 0) {
    const errors = tooLong.map((product) => ({
      file: fileName,
      path: null,
      message: `productId ${quoteValue(product.productId)} is too long: with the bank's code and escaped, ${CDR_LIMITS.productIdLength} characters are allowed.`,
    }));
    return { ok: false, errors };
  }
  const mapped = file.products.map((product) => mapCdrProduct(product, { code: bankCode }));
  const reports = mapped.map(({ report }) => report);
  return {
    ok: true,
    products: mapped.map(({ terms, effectiveFrom }) => ({ terms, effectiveFrom })),
    report: {
      fileName,
      bankCode,
      brand: file.brand,
      leaves: sumLeaves(reports.map(({ leaves }) => leaves)),
      doubts: sumReasons(reports.map(({ doubts }) => doubts)),
      repairs: reports.flatMap(({ repairs }) => repairs),
      repeated: file.repeated,
      products: reports,
    },
  };
}

const SHOWN_REPAIRS = 20;

/** The outcome of an import as lines for a terminal. */
export function formatReport(outcome: CdrImport): string {
  if (!outcome.ok) return [`Refused, nothing imported: ${count(outcome.errors.length, 'error')}.`, ...outcome.errors.map(formatImportError)].join('\n');
  const { fileName, bankCode, brand, leaves, doubts, repairs, repeated, products } = outcome.report;
  const more = repairs.length - SHOWN_REPAIRS;
  return [
    `${fileName}: ${count(products.length, 'product')} of ${brand} as bank ${bankCode}.`,
    `${count(leaves.total, 'value')} of the source: ${leaves.mapped} mapped, ${leaves.repaired} repaired and mapped, ${unknownTotal(leaves.unknown)} kept as unknown (${reasons(leaves.unknown)}), ${leaves.informational} kept as text the contract has no field for; none lost.`,
    `Reservations about what is mapped or missing: ${unknownTotal(doubts)} (${reasons(doubts)}).`,
    ...repairs.slice(0, SHOWN_REPAIRS).map(({ code, path, repair }) => `repaired: ${code}, ${path}: ${repair}`),
    ...(more > 0 ? [`repaired: ${more} more`] : []),
    ...repeated.map((path) => `left out: ${path} repeats a product that stands before it with the same content`),
  ].join('\n');
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function unknownTotal(counts: ReasonCounts): number {
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}

function reasons(counts: ReasonCounts): string {
  return Object.entries(counts).map(([reason, number]) => `${reason} ${number}`).join(', ');
}
