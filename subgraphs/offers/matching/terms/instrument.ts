import { NON_LENDING_INSTRUMENTS } from '../../../../schema';
import { decided } from '../outcome';
import type { TermRule } from './term-rule';

/** A settlement service or a guarantee insurance pays out nothing, so it is no offer of financing. */
export const instrumentRule: TermRule = ({ product }) =>
  NON_LENDING_INSTRUMENTS.has(product.instrument)
    ? [decided({ kind: 'INSTRUMENT', required: 'an instrument that pays out principal' }, product.instrument, false)]
    : [];
