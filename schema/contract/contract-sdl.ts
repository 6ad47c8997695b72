import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BankProfile } from './bank-profile';

/** From the root of the project; emitted and committed. */
export const CONTRACT_PATH = 'schema/contract/contract.graphql';

/** The bank in whose names the contract is written: its types are `YourProduct`, its fields `yourProducts`. */
export const CONTRACT_BANK: BankProfile = Object.freeze({
  code: 'your',
  prefix: 'your',
  name: '贵行',
  nameEn: 'your bank',
  kind: '商业银行',
  predecessorCodes: [],
  illustrative: false,
});

/** What every bank publishes, as the SDL of {@link CONTRACT_BANK}, which has no fields of its own. */
export function readContractSdl(): string {
  return readFileSync(join(__dirname, 'contract.graphql'), 'utf8');
}
