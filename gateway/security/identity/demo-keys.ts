import { createHmac } from 'node:crypto';
import { StartupError } from '../../../schema';
import { type ApiKey, apiKeyOf, hashOfKey } from './api-key';
import type { KeyHolder } from './api-key-store';

export interface DemoKey extends ApiKey {
  readonly holder: KeyHolder;
}

/** 示例·晨曦乳业有限公司 of the sample data, which has several needs. */
const DEMO_ENTERPRISE = '91150926X000000199';
const DEMO_BANK = 'abc';

/** One of each kind, as `jinqiao keys demo` prints them. */
const DEMO_HOLDERS: readonly KeyHolder[] = Object.freeze([
  { kind: 'portal', enterprise: null, bank: null },
  { kind: 'enterprise', enterprise: DEMO_ENTERPRISE, bank: null },
  { kind: 'bank', enterprise: null, bank: DEMO_BANK },
  { kind: 'officer', enterprise: null, bank: null },
  { kind: 'auditor', enterprise: null, bank: null },
  { kind: 'operator', enterprise: null, bank: null },
]);

/** The demo keys follow from the identity key: every start can print them, and nothing of them is stored. */
export function demoKeys(identityKey: Buffer): readonly DemoKey[] {
  return DEMO_HOLDERS.map((holder) => {
    const derive = (purpose: string): Buffer => createHmac('sha256', identityKey).update(`${purpose}:${holder.kind}`).digest();
    return { ...apiKeyOf(derive('demo-id'), derive('demo')), holder };
  });
}

/** What the authenticator compares with, by key id. */
export function demoHashes(identityKey: Buffer): ReadonlyMap<string, { readonly hash: Buffer; readonly holder: KeyHolder }> {
  return new Map(demoKeys(identityKey).map(({ holder, key, keyId }) => [keyId, { hash: hashOfKey(key, identityKey), holder }]));
}

/** For whatever would accept or print demo keys: production does neither. */
export function refuseDemoInProduction(production: boolean): void {
  if (!production) return;
  throw new StartupError('DEMO_REFUSED', 'NODE_ENV is production, where there are no demo keys: make a key with "npx jinqiao keys create", and start the parts with "npx jinqiao serve".');
}
