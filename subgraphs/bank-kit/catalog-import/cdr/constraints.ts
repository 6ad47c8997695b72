import type { AmountRange, UnknownReason } from '../../../../schema';
import { readAmount } from './decimal-text';
import { bookCode, codeOf } from './enum-leaf';
import type { Leaf } from './leaf-ledger';
import type { SourceNode } from './source-node';

type Bound = 'minimum' | 'maximum';

/**
 * Only the limits are amounts that can be borrowed ("a minimum loan balance denoting the borrowable
 * amount", Product Constraint Types). A balance may bound something else of the account.
 */
const BOUND_OF_TYPE: Readonly<Record<string, Bound>> = Object.freeze({ MIN_LIMIT: 'minimum', MAX_LIMIT: 'maximum' });

/**
 * Words that make a limit one of several, or soft: "Preferred minimum amount", "Higher amounts may be
 * considered", "only applicable when applying online", "For terms up to 10 years", "$20,000 if split".
 */
const QUALIFIED = /\b(preferred|typically|usually|may be|only|if|for|had|required|insurance|otherwise)\b/i;

interface Limit {
  readonly node: SourceNode;
  readonly bound: Bound;
  readonly value: Leaf | null;
  /** Null where the source gives no value that can be read. */
  readonly amount: string | null;
  readonly repair: string | null;
}

/** The amounts a product lends. Where the source has several limits of one kind, or one with a reservation, the bound stays null. */
export function mapConstraints(product: SourceNode): AmountRange {
  const nodes = product.children('constraints');
  const limits = nodes.flatMap((node) => readLimit(node) ?? []);
  const range: AmountRange = {};
  const clauses: string[] = [];
  for (const limit of limits) {
    const { value, amount, bound, node } = limit;
    if (!value || amount === null) continue;
    const obstacle = obstacleTo(limit, amount, limits);
    if (obstacle) {
      node.ledger.unknown(value, `amount.${bound}`, obstacle.reason, obstacle.note);
      continue;
    }
    range[bound] = amount;
    bookLimit(limit, value, clauses);
  }
  for (const node of nodes) keepUnread(node);
  return clauses.length > 0 ? { ...range, clause: clauses.join('; ') } : range;
}

function boundOf(node: SourceNode): Bound | null {
  const code = codeOf(node.leaf('constraintType'));
  return code !== null && Object.hasOwn(BOUND_OF_TYPE, code) ? (BOUND_OF_TYPE[code] ?? null) : null;
}

function readLimit(node: SourceNode): Limit | null {
  const bound = boundOf(node);
  if (bound === null) return null;
  const value = node.leaf('additionalValue');
  const read = value && readAmount(value);
  return { node, bound, value, amount: read?.ok ? read.value : null, repair: read?.ok ? read.repair : null };
}

/** Why a readable limit is not taken as the bound; null where it is. */
function obstacleTo(limit: Limit, amount: string, limits: readonly Limit[]): { reason: UnknownReason; note: string } | null {
  const rivals = limits.filter(({ bound }) => bound === limit.bound);
  if (rivals.some((rival) => rival.amount !== amount)) {
    return { reason: 'CONFLICTING', note: `The product has ${rivals.length} limits of this kind that do not agree.` };
  }
  const crosses = limits.some((other) => {
    if (other.bound === limit.bound || other.amount === null) return false;
    const [least, greatest] = limit.bound === 'minimum' ? [amount, other.amount] : [other.amount, amount];
    return centsOf(least) > centsOf(greatest) && centsOf(greatest) > 0n;
  });
  if (crosses) return { reason: 'CONFLICTING', note: 'The least amount is above the greatest.' };
  const info = limit.node.leaf('additionalInfo');
  if (info && QUALIFIED.test(info.text)) return { reason: 'AMBIGUOUS', note: `The source qualifies it: ${info.text}` };
  if (limit.bound === 'maximum' && centsOf(amount) === 0n) {
    return { reason: 'AMBIGUOUS', note: 'A greatest amount of zero would lend nothing.' };
  }
  return null;
}

function centsOf(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(2, '0'));
}

function bookLimit({ node, bound, repair }: Limit, value: Leaf, clauses: string[]): void {
  const field = `amount.${bound}`;
  if (repair) node.ledger.repaired(value, field, repair);
  else node.ledger.mapped(value, field);
  const [type, info] = [node.leaf('constraintType'), node.leaf('additionalInfo')];
  if (type) bookCode(node.ledger, type, field);
  if (!info) return;
  if (!clauses.includes(info.text)) clauses.push(info.text);
  node.ledger.mapped(info, 'amount.clause');
}

/** What is left of a constraint: its kind, an unreadable value, and the words beside a bound that was not taken. */
function keepUnread(node: SourceNode): void {
  const { ledger } = node;
  const bound = boundOf(node);
  const field = bound ? `amount.${bound}` : 'amount';
  const open = new Set(ledger.open(node.path));
  const [type, value, info] = ['constraintType', 'additionalValue', 'additionalInfo'].map((name) => node.leaf(name));
  if (value && open.has(value)) {
    if (bound) ledger.unknown(value, field, 'UNPARSED', 'Not an amount: digits with at most one decimal point.');
    else ledger.unknown(value, field, 'AMBIGUOUS', 'A constraint other than a limit need not bound the amount lent.');
  } else if (!value && bound) {
    ledger.doubt({ field, reason: 'UNDISCLOSED', sourcePath: node.path, note: 'A limit is named without its amount.' });
  }
  if (type && open.has(type)) ledger.unknown(type, field, 'AMBIGUOUS', 'Its value could not be taken as a bound.');
  if (info && open.has(info)) ledger.informational(info, field, 'Words beside a constraint that could not be taken as a bound.');
}
