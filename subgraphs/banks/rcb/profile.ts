import type { BankProfile } from '../../bank-kit';

/*
 * `rcu` stands for the rural credit cooperative whose business the bank took over: the rural
 * credit entities of the region were merged in 2025, and product lineage has to survive that.
 * Whether any village bank was among the merged ones is not confirmed, so none is named here.
 */
export const profile: BankProfile = {
  code: 'rcb',
  prefix: 'rcb',
  name: '农村商业银行（示例）',
  nameEn: 'Rural Commercial Bank (illustrative)',
  kind: '农村商业银行',
  predecessorCodes: ['rcu'],
  illustrative: true,
};
