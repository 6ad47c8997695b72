import fc from 'fast-check';
import { graphqlPrefix, isBankCode, parseProductId, productId, productTypeName } from '../../../schema';

const SEED = { seed: 20260701 };
const bankCodes = fc.stringMatching(/^[a-z][a-z0-9-]{0,47}$/);
const codes = fc.string({ unit: 'binary', maxLength: 40 });

describe('the id of a product', () => {
  it.each<[code: string, id: string]>([
    ['nashui-edai', 'abc:nashui-edai'],
    ['A.b_c-1', 'abc:A.b_c-1'],
    ['A$1', 'abc:A%241'],
    ['a,b c', 'abc:a%2Cb%20c'],
    ['50%', 'abc:50%25'],
    ['%24', 'abc:%2524'],
    ['a:b/c?d#e&f=g+h', 'abc:a%3Ab%2Fc%3Fd%23e%26f%3Dg%2Bh'],
    ["!'()*~", 'abc:%21%27%28%29%2A%7E'],
    ['id@version', 'abc:id%40version'],
    ['惠农e贷', 'abc:%E6%83%A0%E5%86%9Ce%E8%B4%B7'],
    ['𠮷', 'abc:%F0%A0%AE%B7'],
    ['', 'abc:'],
  ])('of code %j is %s', (code, id) => {
    expect(productId('abc', code)).toBe(id);
    expect(parseProductId(id)).toEqual({ bankCode: 'abc', code });
  });

  it('gives bank and code back, whatever characters the code has, and is plain ASCII', () => {
    fc.assert(
      fc.property(bankCodes, codes, (bankCode, code) => {
        const id = productId(bankCode, code);
        expect(id).toMatch(/^[a-z][a-z0-9-]*:[A-Za-z0-9._%-]*$/);
        expect(parseProductId(id)).toEqual({ bankCode, code });
      }),
      SEED,
    );
  });

  it('is the same for no two products', () => {
    const products = fc.record({ bankCode: bankCodes, code: codes });
    fc.assert(
      fc.property(products, products, (a, b) => {
        const isSame = a.bankCode === b.bankCode && a.code === b.code;
        expect(productId(a.bankCode, a.code) === productId(b.bankCode, b.code)).toBe(isSame);
      }),
      SEED,
    );
  });

  it('is not made of a code that no database could keep', () => {
    expect(() => productId('abc', 'a\ud800b')).toThrow('is no product code: half of a surrogate pair stands in it');
  });

  it.each([
    ['no colon', 'abc'],
    ['no bank', ':a'],
    ['a bank with a capital', 'Abc:a'],
    ['a bank with a blank', 'a b:a'],
    ['a character that is to be escaped', 'abc:a b'],
    ['a second colon', 'abc:a:b'],
    ['an escape that was not needed', 'abc:%61'],
    ['an escape in small letters', 'abc:%2c'],
    ['half an escape', 'abc:%2'],
    ['a byte that is no UTF-8', 'abc:%FF'],
    ['half of a surrogate pair', 'abc:\ud800'],
  ])('is not read where there is %s', (_what, text) => {
    expect(parseProductId(text)).toBeNull();
  });
});

describe('the code of a bank', () => {
  it.each(['a', 'abc', 'rural-bank', 'a1', 'a-1', `a${'b'.repeat(47)}`])('may be %s', (code) => {
    expect(isBankCode(code)).toBe(true);
  });

  it.each(['', 'A', '1a', '-a', 'a_b', 'a b', 'a:b', '银行', 'a\n', `a${'b'.repeat(48)}`])('may not be %j', (code) => {
    expect(isBankCode(code)).toBe(false);
  });

  it.each<[code: string, prefix: string, typeName: string]>([
    ['abc', 'abc', 'AbcProduct'],
    ['rural-bank', 'ruralBank', 'RuralBankProduct'],
    ['a-b-c', 'aBC', 'ABCProduct'],
    ['bank-86-400', 'bank86400', 'Bank86400Product'],
    ['a--b', 'aB', 'ABProduct'],
    ['a-', 'a', 'AProduct'],
  ])('%s gives the prefix %s and the type %s', (code, prefix, typeName) => {
    expect(graphqlPrefix(code)).toBe(prefix);
    expect(productTypeName(prefix)).toBe(typeName);
  });

  it('gives a name that GraphQL takes, whatever it is', () => {
    fc.assert(
      fc.property(bankCodes, (code) => {
        expect(graphqlPrefix(code)).toMatch(/^[a-z][A-Za-z0-9]*$/);
      }),
      SEED,
    );
  });
});
