import { bankRows } from './bank-rows';
import { contractRows } from './contract-rows';
import { enterpriseRows } from './enterprise-rows';
import { needRows } from './need-rows';
import { offersRows } from './offers-rows';
import { policyRows } from './policy-rows';
import type { VisibilityRows } from './visibility-rows';

/** The chapters of the table in the order in which it is printed. */
export const VISIBILITY_ROWS: readonly VisibilityRows[] = Object.freeze([
  offersRows,
  contractRows,
  bankRows,
  policyRows,
  enterpriseRows,
  needRows,
]);
