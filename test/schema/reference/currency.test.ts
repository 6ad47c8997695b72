import { readFileSync } from 'node:fs';
import { findCurrency } from '../../../schema/reference';

describe('findCurrency', () => {
  it.each([
    ['CNY', 2, 'Yuan Renminbi'],
    ['AUD', 2, 'Australian Dollar'],
    ['JPY', 0, 'Yen'],
    ['KWD', 3, 'Kuwaiti Dinar'],
    ['CLF', 4, 'Unidad de Fomento'],
    ['XOF', 0, 'CFA Franc BCEAO'],
  ])('knows %s with %i digits after the point', (code, fractionDigits, name) => {
    expect(findCurrency(code)).toEqual({ code, fractionDigits, name });
  });

  it.each(['', 'cny', 'Cny', 'RMB', 'CNH', 'ZZZ', 'CN', 'CNYY', ' CNY', '156', '人民币', '__proto__'])(
    'has no currency for %j',
    (code) => {
      expect(findCurrency(code)).toBeNull();
    },
  );

  it('refuses every code to which ISO 4217 gives no minor unit', () => {
    const list = readFileSync(require.resolve('currency-codes/iso-4217-list-one.xml'), 'utf8');
    const withoutMinorUnit = [...list.matchAll(/<Ccy>([A-Z]{3})<\/Ccy>\s*<CcyNbr>\d+<\/CcyNbr>\s*<CcyMnrUnts>N\.A\./g)];
    const codes = withoutMinorUnit.map((match) => match[1] ?? '');
    expect(codes).toContain('XXX');
    expect(codes.filter((code) => findCurrency(code) !== null)).toEqual([]);
    const withMinorUnit = [...list.matchAll(/<Ccy>([A-Z]{3})<\/Ccy>\s*<CcyNbr>\d+<\/CcyNbr>\s*<CcyMnrUnts>(\d)/g)];
    expect(withMinorUnit.length).toBeGreaterThan(200);
    for (const [, code, digits] of withMinorUnit) {
      expect([code, findCurrency(code ?? '')?.fractionDigits]).toEqual([code, Number(digits)]);
    }
  });
});
