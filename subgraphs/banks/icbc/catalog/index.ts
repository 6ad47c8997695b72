import type { CatalogEntry } from '../../../bank-kit';
import type { IcbcFields } from '../fields';
import { chainAndServices } from './chain-and-services';
import { creditAndGuarantee } from './credit-and-guarantee';
import { earlierVersions } from './earlier-versions';
import { mortgageAndFixedAsset } from './mortgage-and-fixed-asset';
import { projectAndDirect } from './project-and-direct';
import { revisions } from './revisions';

const first: CatalogEntry<IcbcFields>[] = [
  ...creditAndGuarantee,
  ...mortgageAndFixedAsset,
  ...projectAndDirect,
  ...chainAndServices,
];

/** Sample data in the shape of the bank's menu: none of it is an offer of the bank. */
export const catalog: CatalogEntry<IcbcFields>[] = [...first, ...revisions(first), ...earlierVersions(first)];
