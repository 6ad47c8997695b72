import fc from 'fast-check';
import { parseJsonSliced } from '../../../subgraphs/chassis/parse-json';
import { runAtOnce } from '../../../subgraphs/chassis';

const parse = (text: string): unknown => runAtOnce(parseJsonSliced(text));

/** The value, or that there is none. */
function outcome(read: (text: string) => unknown, text: string): unknown {
  try {
    return { value: read(text) };
  } catch (error) {
    return (error as Error).name;
  }
}

const ALPHABET = ['{', '}', '[', ']', ',', ':', '"', '\\', '1', '-', '.', 'e', 'true', 'null', ' ', '\n', '"a"', '"__proto__"', '\\"', '\u0000', '贷'];

describe('JSON that is parsed in pieces', () => {
  it('is what JSON.parse makes of it, however it is written', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 8 }), fc.constantFrom(0, 1, '\t'), (text, indent) => {
        const written = JSON.stringify(JSON.parse(text), null, indent);
        expect(parse(written)).toStrictEqual(JSON.parse(written));
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('is refused where JSON.parse refuses it, and only there', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALPHABET), { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect([text, outcome(parse, text)]).toStrictEqual([text, outcome(JSON.parse, text)]);
      }),
      { seed: 7, numRuns: 3_000 },
    );
  });

  it.each([
    ['{"data":{"a":{"versions":[{"x":"]}\\"{["},{"y":[1,{"z":"\\\\"}]}]}}}'],
    ['{"a":1,"a":2}'],
    ['{"__proto__":{"a":1},"b":{"__proto__":2}}'],
    [' [ ] '],
    ['{ }'],
    ['"\\ud834\\udd1e"'],
    ['[1,]'],
    ['{"a":1,}'],
    ['{"a" 1}'],
    ['[1 2]'],
    ['[1]]'],
    [''],
    ['"'],
    ['"\\"'],
  ])('%s', (text) => {
    expect(outcome(parse, text)).toStrictEqual(outcome(JSON.parse, text));
  });
});
