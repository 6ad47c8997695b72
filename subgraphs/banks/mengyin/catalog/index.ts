import type { CatalogEntry } from '../../../bank-kit';
import type { MengyinFields } from '../fields';
import { cooperation } from './cooperation';
import { earlierVersions } from './earlier-versions';
import { enterprises } from './enterprises';
import { growers } from './growers';
import { herders } from './herders';
import { revisions } from './revisions';

const first: CatalogEntry<MengyinFields>[] = [...herders, ...growers, ...enterprises, ...cooperation];

/** Every version of every sample product of the bank. */
export const catalog: CatalogEntry<MengyinFields>[] = [...first, ...revisions(first), ...earlierVersions(first)];
