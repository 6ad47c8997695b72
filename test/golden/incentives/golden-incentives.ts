import type { GoldenIncentive } from './golden-incentive';
import { EQUIPMENT_CASES, SERVICE_CASES } from './rows/equipment-and-services';
import { FIXED_ASSET_CASES } from './rows/fixed-asset';
import { LOCAL_CASES } from './rows/local';
import { SHOWN_CASES, STARTUP_CASES } from './rows/startup';
import { WORKING_CAPITAL_CASES } from './rows/working-capital';

/** Of every sample policy that speaks to a borrower, the central ones first. */
export const GOLDEN_INCENTIVES: readonly GoldenIncentive[] = [
  ...FIXED_ASSET_CASES,
  ...WORKING_CAPITAL_CASES,
  ...EQUIPMENT_CASES,
  ...SERVICE_CASES,
  ...STARTUP_CASES,
  ...SHOWN_CASES,
  ...LOCAL_CASES,
];
