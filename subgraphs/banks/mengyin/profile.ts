import type { BankProfile } from '../../bank-kit';

/*
 * Nothing public was found about this bank's products, and whether it was among the village banks
 * merged into the region's rural commercial bank is not confirmed: all of its data is made up and
 * it claims no lineage.
 */
export const profile: BankProfile = {
  code: 'mengyin',
  prefix: 'mengyin',
  name: '蒙银村镇银行（示例）',
  nameEn: 'Mengyin Village Bank (illustrative)',
  kind: '村镇银行',
  predecessorCodes: [],
  illustrative: true,
};
