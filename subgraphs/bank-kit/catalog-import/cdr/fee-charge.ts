import type { Fee, FeeFrequency } from '../../../../schema';
import { readAmount, readRate } from './decimal-text';
import type { Leaf } from './leaf-ledger';
import type { SourceNode } from './source-node';

type Charge = Pick<Fee, 'disclosure' | 'amount' | 'base' | 'rate' | 'maximumRate'>;

const UNDISCLOSED: Charge = Object.freeze({ disclosure: 'UNDISCLOSED' });

interface Basis {
  readonly name: 'amount' | 'balanceRate' | 'transactionRate' | 'accruedRate';
  readonly leaf: Leaf;
  readonly value: string;
  readonly isZero: boolean;
  readonly repair: string | null;
}

export interface FeeContext {
  readonly field: string;
  readonly frequency: FeeFrequency | null;
  /** Why nothing the fee publishes can be taken as its charge; null where it can. */
  readonly obstacle: string | null;
}

/**
 * What one charge is. The standard has four bases of which a fee should use one: an amount, or a
 * rate of the balance, of a transaction, or of the interest accrued. Whatever is not certain to be
 * the whole charge stays raw text, and the charge is undisclosed.
 */
export function mapFeeCharge(node: SourceNode, context: FeeContext): Charge {
  const { ledger } = node;
  const { field, obstacle } = context;
  const { bases, unread } = readBases(node, field);
  const keepAll = (note: string): Charge => {
    for (const { leaf, name } of bases) ledger.unknown(leaf, `${field}.${name === 'amount' ? 'amount' : 'rate'}`, 'AMBIGUOUS', note);
    return UNDISCLOSED;
  };
  if (bases.length + unread === 0) {
    ledger.doubt({ field: `${field}.amount`, reason: 'UNDISCLOSED', sourcePath: node.path, note: 'The fee has neither an amount nor a rate.' });
    return UNDISCLOSED;
  }
  if (obstacle !== null) return keepAll(obstacle);
  if (unread > 0) return keepAll('Another value of the fee cannot be read, so what one charge is cannot be told.');
  const charging = bases.filter(({ isZero }) => !isZero);
  if (charging.length > 1) return keepAll('Several bases: whether their charges add up or one of them is taken is not said.');
  const only = charging[0] ?? bases.find(({ name }) => name === 'amount');
  if (!only) return keepAll('A rate of zero: no charge, or none published, cannot be told.');
  for (const { leaf, name } of bases.filter((basis) => basis !== only)) {
    ledger.unknown(leaf, `${field}.${name === 'amount' ? 'amount' : 'rate'}`, 'AMBIGUOUS', 'A zero beside another basis; the other is taken.');
  }
  return takeBasis(node, only, context);
}

function readBases(node: SourceNode, field: string): { bases: Basis[]; unread: number } {
  const bases: Basis[] = [];
  let unread = 0;
  for (const name of ['amount', 'balanceRate', 'transactionRate', 'accruedRate'] as const) {
    const leaf = node.leaf(name);
    if (!leaf) continue;
    const read = name === 'amount' ? readAmount(leaf) : readRate(leaf);
    if (read.ok) {
      bases.push({ name, leaf, value: read.value, isZero: read.isZero, repair: read.repair });
      continue;
    }
    unread += 1;
    node.ledger.unknown(leaf, `${field}.${name === 'amount' ? 'amount' : 'rate'}`, 'UNPARSED', read.note);
  }
  return { bases, unread };
}

function takeBasis(node: SourceNode, basis: Basis, { field, frequency }: Pick<FeeContext, 'field' | 'frequency'>): Charge {
  const { leaf, value } = basis;
  switch (basis.name) {
    case 'amount':
      book(node, basis, `${field}.amount`);
      return { disclosure: 'EXACT', amount: value };
    case 'balanceRate':
      // "0.0120" a month or a year? Only where the fee is charged once a year are the two the same.
      if (frequency !== 'YEARLY') return atMostOfLimit(node, basis, { field, frequency });
      book(node, basis, `${field}.rate`);
      return { disclosure: 'EXACT', base: 'BALANCE_PER_YEAR', rate: value };
    case 'transactionRate':
      if (frequency !== 'ON_EVENT') break;
      book(node, basis, `${field}.rate`);
      return { disclosure: 'EXACT', base: 'TRANSACTION', rate: value };
    case 'accruedRate':
      break;
    default: {
      const unknown: never = basis.name;
      throw new Error(`unknown basis ${String(unknown)}`);
    }
  }
  node.ledger.unknown(leaf, `${field}.rate`, 'AMBIGUOUS', NOTE_OF_BASIS[basis.name]);
  return UNDISCLOSED;
}

const CHARGES_PER_YEAR: Readonly<Partial<Record<FeeFrequency, number>>> = Object.freeze({ MONTHLY: 12, QUARTERLY: 4 });

/**
 * A rate of the balance on a fee that is charged several times a year. Read as that of each charge
 * and of the whole limit it is the most that it can be; as that of a year, or of what is left to be
 * repaid, it is less by an amount that the loan decides. So the upper end is known and no lower one.
 */
function atMostOfLimit(node: SourceNode, { leaf, name, value }: Basis, { field, frequency }: Pick<FeeContext, 'field' | 'frequency'>): Charge {
  node.ledger.unknown(leaf, `${field}.rate`, 'AMBIGUOUS', NOTE_OF_BASIS[name as keyof typeof NOTE_OF_BASIS]);
  const charges = frequency === null ? undefined : CHARGES_PER_YEAR[frequency];
  const most = charges === undefined ? null : timesBelowOne(value, charges);
  return most === null ? UNDISCLOSED : { disclosure: 'UP_TO', base: 'PRINCIPAL_PER_YEAR', maximumRate: most };
}

/** A rate times a count, digit by digit; null where it is 1 or more, which no rate of the contract is. */
function timesBelowOne(rate: string, count: number): string | null {
  const digits = rate.split('.')[1] ?? '';
  const product = (BigInt(digits) * BigInt(count)).toString().padStart(digits.length, '0');
  return product.length > digits.length ? null : `0.${product.replace(/0+$/, '')}`;
}

const NOTE_OF_BASIS = Object.freeze({
  balanceRate: 'A rate of the balance: of a year or of one charge, of the limit or of what is drawn, is not said.',
  transactionRate: 'A rate of a transaction on a fee of no transaction: what it is multiplied by is not said.',
  accruedRate: 'A rate of the interest accrued, for which the contract has no base.',
});

function book(node: SourceNode, { leaf, repair }: Basis, field: string): void {
  if (repair) node.ledger.repaired(leaf, field, repair);
  else node.ledger.mapped(leaf, field);
}
