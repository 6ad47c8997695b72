import type { BankProfile } from '../../bank-kit';

export const profile: BankProfile = {
  code: 'icbc',
  prefix: 'icbc',
  name: '中国工商银行（示例）',
  nameEn: 'Industrial and Commercial Bank of China (illustrative)',
  kind: '国有大型商业银行',
  predecessorCodes: [],
  illustrative: true,
};
