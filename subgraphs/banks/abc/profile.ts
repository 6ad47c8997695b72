import type { BankProfile } from '../../bank-kit';

export const profile: BankProfile = {
  code: 'abc',
  prefix: 'abc',
  name: '中国农业银行（示例）',
  nameEn: 'Agricultural Bank of China (illustrative)',
  kind: '国有大型商业银行',
  predecessorCodes: [],
  illustrative: true,
};
