import { catalog } from '../../../../subgraphs/banks/rcb/catalog';
import { fields } from '../../../../subgraphs/banks/rcb/fields';
import { profile } from '../../../../subgraphs/banks/rcb/profile';
import { testSampleCatalog } from '../../../kit/catalog-rules';
import { testDemonstrationNeed } from '../../../kit/demonstration-need';

const bank = { profile, fields, catalog };

const termsOf = (code: string) => catalog.filter((entry) => entry.terms.code === code).map(({ terms }) => terms);

describe('The sample catalog of rcb', () => {
  testSampleCatalog(bank);
  testDemonstrationNeed(bank, 3);

  it('marks every source as made up, and cites the press for the shape of 甜贷宝 only', () => {
    expect(catalog.filter(({ terms }) => terms.provenance.trust !== 'ILLUSTRATIVE')).toEqual([]);
    const citing = catalog.filter(({ terms }) => terms.provenance.source.includes('报刊'));
    expect(citing.map(({ terms }) => terms.code)).toEqual(['tiandaibao']);
    expect(citing[0]?.own).toMatchObject({ leastLimitPerMu: '500', limitPerMu: '900' });
  });

  it('lowers the spread of the working-capital loan in its second version and changes nothing else', () => {
    const [first, second, ...more] = termsOf('shenong-liudong-dai');
    const spreads = (terms = first) => terms?.rates.map(({ minimumSpreadBasisPoints }) => minimumSpreadBasisPoints);
    expect([spreads(first), spreads(second), more]).toEqual([[110, 125], [60, 65], []]);
    expect({ ...second, rates: first?.rates, provenance: first?.provenance }).toEqual(first);
  });

  it('lends to potato and sugar-beet growers so that principal falls after the harvest', () => {
    const seasons = ['malingshu-jijie-dai', 'tiandaibao'].map((code) =>
      termsOf(code).flatMap(({ repayments }) => repayments.flatMap(({ principalMonths }) => principalMonths ?? [])),
    );
    expect(seasons).toEqual([
      [9, 10, 11],
      [10, 11, 12],
    ]);
  });

  it('bears appraisal and registration of every mortgage that has a fee of either', () => {
    const fees = catalog.flatMap(({ terms }) => terms.fees);
    const ofMortgage = fees.filter(({ type }) => type === 'APPRAISAL' || type === 'MORTGAGE_REGISTRATION');
    expect(ofMortgage.length).toBeGreaterThan(0);
    expect(ofMortgage.filter(({ payer }) => payer !== 'BANK')).toEqual([]);
  });
});
