import type { GoldenLoan } from './golden-loan';
import { CLOSED_FORM_LOANS } from './rows/closed-form';
import { FEE_LOANS } from './rows/fees';
import { METHOD_LOANS } from './rows/methods';
import { PLAN_LOANS } from './rows/plans';
import { PUBLISHED_LOANS } from './rows/published';

/** The official example first. */
export const GOLDEN_LOANS: readonly GoldenLoan[] = [...PUBLISHED_LOANS, ...CLOSED_FORM_LOANS, ...METHOD_LOANS, ...PLAN_LOANS, ...FEE_LOANS];
