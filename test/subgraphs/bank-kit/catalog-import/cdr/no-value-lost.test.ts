import { type CdrProduct, mapCdrProduct, readCdrFile } from '../../../../../subgraphs/bank-kit/catalog-import/cdr';
import { LeafLedger } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/leaf-ledger';
import { parseJsonDocument } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/json-document';
import { SourceNode, isObject } from '../../../../../subgraphs/bank-kit/catalog-import/cdr/source-node';
import { accountProblems } from './account-check';
import { fixtureText } from './mapped-fixture';

const FIXTURES = ['lending-rates.json', 'fees.json', 'constraints.json', 'eligibility.json', 'texts.json'] as const;

const cases = FIXTURES.flatMap((name) => {
  const text = fixtureText(name);
  const file = readCdrFile(text, name);
  if (!file.ok) throw new Error(JSON.stringify(file.errors));
  const raw = (JSON.parse(text) as { data: unknown[] }).data;
  return file.products.map((product, index) => ({ title: `${name} ${product.productId}`, product, raw: raw[index] }));
});

test.each(cases)('every leaf of $title is mapped or kept as it is', ({ product, raw }) => {
  expect(accountProblems(raw, mapCdrProduct(product, { code: 'example-mutual' }))).toEqual([]);
});

describe('the check itself', () => {
  const caseOf = (title: string): { product: CdrProduct; raw: object } => {
    const found = cases.find((each) => each.title === title);
    if (!found || typeof found.raw !== 'object' || found.raw === null) throw new Error(`no case ${title}`);
    return { product: found.product, raw: found.raw };
  };
  const { product, raw } = caseOf('lending-rates.json exact');

  it('sees a leaf that the mapper never met', () => {
    const problems = accountProblems({ ...raw, surprise: 1 }, mapCdrProduct(product, { code: 'example-mutual' }));
    expect(problems).toContain('surprise is lost');
  });

  it('sees a mapped value that changed', () => {
    const mapped = mapCdrProduct(product, { code: 'example-mutual' });
    const changed = { ...mapped, terms: { ...mapped.terms, rates: mapped.terms.rates.map((each) => ({ ...each, minimumRate: '0.0796' })) } };
    expect(accountProblems(raw, changed)).toContain('lendingRates[0].rate is "0.0795", rates[0].minimumRate is "0.0796"');
  });

  it('sees raw text that went missing', () => {
    const comma = caseOf('lending-rates.json comma');
    const mapped = mapCdrProduct(comma.product, { code: 'example-mutual' });
    const emptied = { ...mapped, terms: { ...mapped.terms, unknowns: [] } };
    expect(accountProblems(comma.raw, emptied)).toContain('lendingRates[0].rate is in no typed unknown');
  });
});

describe('the ledger', () => {
  function ledgerOf(json: string): { ledger: LeafLedger; node: SourceNode } {
    const object = parseJsonDocument(json);
    if (!isObject(object)) throw new Error('the test wants an object');
    const ledger = new LeafLedger(object);
    return { ledger, node: new SourceNode(object, '', ledger) };
  }

  it('refuses a second outcome for one leaf', () => {
    const { ledger, node } = ledgerOf('{"a": "x"}');
    const leaf = node.leaf('a');
    if (!leaf) throw new Error('no leaf');
    ledger.mapped(leaf, 'name');
    expect(() => ledger.mapped(leaf, 'description')).toThrow('a already has an outcome');
  });

  it('refuses to close while a leaf has no outcome', () => {
    expect(() => ledgerOf('{"a": {"b": [false]}}').ledger.close()).toThrow('a.b[0] has no outcome');
  });

  it('counts neither null nor the empty string as a value', () => {
    expect(ledgerOf('{"a": null, "b": "", "c": [], "d": {}}').ledger.close().outcomes.size).toBe(0);
  });

  it('keeps the rest of one part and leaves a neighbour alone whose name begins alike', () => {
    const { ledger } = ledgerOf('{"fee": {"x": "1"}, "fees": [{"x": "1"}], "fee-list": "1"}');
    ledger.keepRest('fee', 'fees');
    expect(ledger.open('fee')).toEqual([]);
    expect(ledger.open().map(({ path }) => path)).toEqual(['fees[0].x', '["fee-list"]']);
  });
});
