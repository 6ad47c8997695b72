import type { PolicyEntry } from '../policy';
import { bankRewards } from './bank-rewards';
import { centralGuarantees } from './central-guarantees';
import { centralSubsidies } from './central-subsidies';
import { localPolicies } from './local-policies';

export { lprHistory } from './lpr-history';
export { regionIndicators } from './region-indicators';

export const policyEntries: readonly PolicyEntry[] = [
  ...centralSubsidies,
  ...centralGuarantees,
  ...localPolicies,
  ...bankRewards,
];
