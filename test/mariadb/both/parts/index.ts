import { bank } from './bank';
import { enterprisePart } from './enterprise';
import { offers } from './offers';
import type { PartUnderTest } from './part';
import { policy } from './policy';
import { registry } from './registry';

/** Every part that has a database. */
export const PARTS: readonly PartUnderTest[] = Object.freeze([bank, enterprisePart, policy, offers, registry]);
