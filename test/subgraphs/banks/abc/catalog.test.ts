import { catalog } from '../../../../subgraphs/banks/abc/catalog';
import { fields } from '../../../../subgraphs/banks/abc/fields';
import { profile } from '../../../../subgraphs/banks/abc/profile';
import { testSampleCatalog } from '../../../kit/catalog-rules';
import { testDemonstrationNeed } from '../../../kit/demonstration-need';

const bank = { profile, fields, catalog };

describe('The sample catalog of abc', () => {
  testSampleCatalog(bank);

  it('has one version of every product but of those that changed in 2025 or were revised in March 2026', () => {
    const codes = catalog.map(({ terms }) => terms.code);
    const counts = codes.map((code) => [code, codes.filter((each) => each === code).length] as const);
    expect(Object.fromEntries(counts.filter(([, count]) => count > 1))).toEqual({ 'jinsui-nongdan-dai': 4, 'longtou-jidi-dai': 2, 'huoti-diya-dai': 2, 'jijie-shougou-dai': 3 });
  });

  testDemonstrationNeed(bank, 3);

  it('covers the agriculture of the founding case', () => {
    const kinds = catalog.flatMap(({ terms }) => terms.collaterals.filter(({ required }) => required).map(({ kind }) => kind));
    const models = catalog.map(({ terms }) => terms.cooperationModel);
    expect(kinds).toEqual(expect.arrayContaining(['LIVESTOCK', 'LAND_MANAGEMENT_RIGHT', 'AGRICULTURAL_FACILITY', 'RECEIVABLES']));
    expect(models).toEqual(expect.arrayContaining(['BANK_ENTERPRISE_BASE_FARMER', 'BANK_COOPERATIVE_FARMER']));
  });

  it('renews loans without repayment of the principal', () => {
    expect(catalog.filter(({ terms }) => terms.purposes.includes('RENEWAL'))).toHaveLength(1);
  });
});
