import type { TermRule } from './term-rule';
import { decided } from '../outcome';

/** Amounts of two currencies are never compared, so another currency ends the matter. */
export const currencyRule: TermRule = ({ product, need }) => [
  decided({ kind: 'CURRENCY', required: product.currency }, need.currency, product.currency === need.currency),
];
