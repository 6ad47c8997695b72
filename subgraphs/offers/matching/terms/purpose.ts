import { decided } from '../outcome';
import type { TermRule } from './term-rule';

export const purposeRule: TermRule = ({ product, need }) =>
  product.purposes.length === 0
    ? []
    : [
        decided(
          { kind: 'PURPOSE', required: product.purposes.join(' | ') },
          need.purpose,
          product.purposes.includes(need.purpose),
        ),
      ];
