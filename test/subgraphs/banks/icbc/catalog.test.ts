import { catalog } from '../../../../subgraphs/banks/icbc/catalog';
import { fields } from '../../../../subgraphs/banks/icbc/fields';
import { profile } from '../../../../subgraphs/banks/icbc/profile';
import { testSampleCatalog } from '../../../kit/catalog-rules';
import { testDemonstrationNeed } from '../../../kit/demonstration-need';

const bank = { profile, fields, catalog };

describe('The sample catalog of icbc', () => {
  testSampleCatalog(bank);

  it('has one version of every product but of those that changed in 2025 or were revised in March 2026', () => {
    const codes = catalog.map(({ terms }) => terms.code);
    const counts = codes.map((code) => [code, codes.filter((each) => each === code).length] as const);
    expect(Object.fromEntries(counts.filter(([, count]) => count > 1))).toEqual({ 'yindan-liudai': 3, 'gujian-dai': 2, 'zhongdian-xiangmu-dai': 2, 'xudai-tong': 2, 'jiesuan-xinyong-dai': 2 });
  });

  testDemonstrationNeed(bank, 3);

  it('covers the key projects and the services of the founding case', () => {
    const instruments = catalog.map(({ terms }) => terms.instrument);
    expect(instruments).toEqual(
      expect.arrayContaining([
        'PROJECT_LOAN',
        'FIXED_ASSET_LOAN',
        'SPECIAL_BOND_SUPPORT',
        'INSURANCE_FUND_INVESTMENT',
        'GUARANTEE_INSURANCE',
        'SUPPLY_CHAIN_FINANCE',
        'SETTLEMENT',
      ]),
    );
  });

  it('renews loans without repayment of the principal', () => {
    expect(new Set(catalog.filter(({ terms }) => terms.purposes.includes('RENEWAL')).map(({ terms }) => terms.code)).size).toBe(1);
  });
});
