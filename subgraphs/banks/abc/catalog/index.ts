import type { CatalogEntry } from '../../../bank-kit';
import type { AbcFields } from '../fields';
import { agriculturalCollateral } from './agricultural-collateral';
import { agriculturalOperation } from './agricultural-operation';
import { creditAndTax } from './credit-and-tax';
import { enterpriseAndProject } from './enterprise-and-project';

/** Sample data in the shape of the bank's menu: none of it is an offer of the bank. */
export const catalog: CatalogEntry<AbcFields>[] = [
  ...creditAndTax,
  ...agriculturalOperation,
  ...agriculturalCollateral,
  ...enterpriseAndProject,
];
