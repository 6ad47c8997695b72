import type { ContractFields, Fee, TypedUnknown } from '../../../schema';
import type { ExactFee } from '../../finance';
import { type BoundedSize, feeSize } from './fee-size';

/** One fee of a product, with the least and the most that it can be as single values; null: not known. */
export interface FeeEntry {
  readonly fee: Fee;
  readonly low: ExactFee | null;
  readonly high: ExactFee | null;
  /** Whether it enters the borrower's cost when the loan runs as scheduled. */
  readonly counts: boolean;
  /** Whether its source says one value. */
  readonly isSingle: boolean;
  /** Whether its source says on which days it falls. */
  readonly isTimingCertain: boolean;
}

export interface FeeInterval {
  /** In the order of the product. */
  readonly entries: readonly FeeEntry[];
  /** True: no fee that counts lacks its upper end. */
  readonly isBounded: boolean;
  /** True: every fee that counts is a single value. */
  readonly isExact: boolean;
  /** Of the fees that count. */
  readonly unknowns: readonly TypedUnknown[];
}

/** The fees of a product as far as its source discloses them. */
export function feeInterval(product: ContractFields, fractionDigits: number): FeeInterval {
  const sized = product.fees.map((fee, index) => ({ ...feeSize(product, index, fee, fractionDigits), fee }));
  const entries = sized.map(({ fee, isTimingCertain, size: { high, low }, unknowns }): FeeEntry => {
    const counts = fee.payer === 'BORROWER' && fee.frequency !== 'ON_EVENT' && fee.base !== 'TRANSACTION';
    return { fee, low: low && exactFee(fee, low), high: high && exactFee(fee, high), counts, isSingle: unknowns.length === 0, isTimingCertain };
  });
  const counted = entries.filter(({ counts }) => counts);
  return {
    entries,
    isBounded: counted.every(({ high }) => high !== null),
    isExact: counted.every(({ isSingle }) => isSingle),
    unknowns: sized.flatMap(({ unknowns }, index) => (entries[index]?.counts ? unknowns : [])),
  };
}

function exactFee({ type, name, payer, frequency, refundable }: Fee, bounded: BoundedSize): ExactFee {
  return { type, name, payer, frequency: frequency ?? 'ON_EVENT', refundable, ...bounded };
}
