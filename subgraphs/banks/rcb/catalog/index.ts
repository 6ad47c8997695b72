import type { CatalogEntry } from '../../../bank-kit';
import type { RcbFields } from '../fields';
import { assets } from './assets';
import { earlierVersions } from './earlier-versions';
import { enterprises } from './enterprises';
import { farmers } from './farmers';
import { planting } from './planting';
import { revisions } from './revisions';

const first: CatalogEntry<RcbFields>[] = [...farmers, ...planting, ...assets, ...enterprises];

/** Every version of every sample product of the bank. */
export const catalog: CatalogEntry<RcbFields>[] = [...first, ...revisions(first), ...earlierVersions(first)];
