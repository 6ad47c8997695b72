import { catalog } from '../../../../subgraphs/banks/icbc/catalog';
import { fields } from '../../../../subgraphs/banks/icbc/fields';
import { profile } from '../../../../subgraphs/banks/icbc/profile';
import { testSampleCatalog } from '../../../kit/catalog-rules';
import { testDemonstrationNeed } from '../../../kit/demonstration-need';

const bank = { profile, fields, catalog };

describe('The sample catalog of icbc', () => {
  testSampleCatalog(bank);

  it('has one version of every product but of those revised in March 2026', () => {
    const codes = catalog.map(({ terms }) => terms.code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual(['yindan-liudai', 'gujian-dai', 'zhongdian-xiangmu-dai']);
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
    expect(catalog.filter(({ terms }) => terms.purposes.includes('RENEWAL'))).toHaveLength(1);
  });
});
