import { catalog } from '../../../../subgraphs/banks/mengyin/catalog';
import { fields } from '../../../../subgraphs/banks/mengyin/fields';
import { profile } from '../../../../subgraphs/banks/mengyin/profile';
import { testSampleCatalog } from '../../../kit/catalog-rules';
import { testDemonstrationNeed } from '../../../kit/demonstration-need';

const bank = { profile, fields, catalog };

describe('The sample catalog of mengyin', () => {
  testSampleCatalog(bank);
  testDemonstrationNeed(bank, 2);

  it('claims no source and no lineage, because nothing public is known of the bank', () => {
    expect(profile.predecessorCodes).toEqual([]);
    expect(catalog.filter(({ terms }) => terms.predecessorIds.length > 0)).toEqual([]);
    expect(catalog.filter(({ terms }) => terms.provenance.trust !== 'ILLUSTRATIVE')).toEqual([]);
  });

  it('lends in its own county only', () => {
    const regions = catalog.flatMap(({ terms }) => terms.criteria.filter(({ kind }) => kind === 'REGION').flatMap(({ codes }) => codes));
    expect([...new Set(regions)]).toEqual(['150926']);
  });

  it('lends on herds by ear tag and insurance, and on grassland', () => {
    const collaterals = catalog.flatMap(({ terms }) => terms.collaterals);
    const herd = catalog.find(({ terms }) => terms.code === 'niuyang-huoti-dai')?.terms.collaterals;
    expect(herd?.map(({ insured, maximumLoanToValue, minimumLoanToValue, tagged }) => ({ tagged, insured, minimumLoanToValue, maximumLoanToValue }))).toEqual([
      { tagged: true, insured: true, minimumLoanToValue: '0.7', maximumLoanToValue: '0.7' },
      { tagged: true, insured: false, minimumLoanToValue: '0.4', maximumLoanToValue: '0.4' },
    ]);
    expect(collaterals.filter(({ kind, required }) => kind === 'GRASSLAND_RIGHT' && required)).toHaveLength(1);
  });

  it('gives the deposit of the cooperative model back, before and after it was lowered', () => {
    const deposits = catalog.flatMap(({ terms }) => terms.fees.filter(({ type }) => type === 'SECURITY_DEPOSIT'));
    // A condition would say that it may not fall due.
    expect(deposits.map(({ condition, refundable, payer }) => [refundable, payer, condition ?? null])).toEqual([
      [true, 'BORROWER', null],
      [true, 'BORROWER', null],
    ]);
  });
});
