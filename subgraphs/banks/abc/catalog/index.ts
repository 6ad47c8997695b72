import type { CatalogEntry } from '../../../bank-kit';
import type { AbcFields } from '../fields';
import { agriculturalCollateral } from './agricultural-collateral';
import { agriculturalOperation } from './agricultural-operation';
import { creditAndTax } from './credit-and-tax';
import { earlierVersions } from './earlier-versions';
import { enterpriseAndProject } from './enterprise-and-project';
import { revisions } from './revisions';

const first: CatalogEntry<AbcFields>[] = [
  ...creditAndTax,
  ...agriculturalOperation,
  ...agriculturalCollateral,
  ...enterpriseAndProject,
];

/** Sample data in the shape of the bank's menu: none of it is an offer of the bank. */
export const catalog: CatalogEntry<AbcFields>[] = [...first, ...revisions(first), ...earlierVersions(first)];
