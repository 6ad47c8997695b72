import { gzipSync } from 'node:zlib';
import { formatHistoryReport, readCdrHistory } from '../../../../../subgraphs/bank-kit/catalog-import/cdr-history';
import { ERROR_REPLY, type Line, NOW, SIX_LINES, at, fileOf, product } from './kit';

const read = (file: Buffer) => readCdrHistory(file, 'x.jsonl', 'example-mutual', NOW);

function sentencesOf(file: Buffer): string[] {
  const outcome = read(file);
  if (outcome.ok) throw new Error('the file is taken');
  return formatHistoryReport(outcome).split('\n').slice(1);
}

const good = SIX_LINES[0] as Line;

it.each([
  ['plain', fileOf(SIX_LINES)],
  ['gzip', gzipSync(fileOf(SIX_LINES))],
  ['with an end of line after the last line, and Windows line ends', Buffer.from(`\uFEFF${fileOf(SIX_LINES).toString().replaceAll('\n', '\r\n')}\r\n`)],
  ['in another order', fileOf([...SIX_LINES].reverse())],
  ['with a line twice', fileOf([...SIX_LINES, good])],
])('reads a file %s', (_how, file) => {
  const history = read(file);
  if (!history.ok) throw new Error(formatHistoryReport(history));
  expect(history.readings.map(({ observedAt, product: given }) => [observedAt, given !== null])).toEqual([
    ['2022-08-31T14:00:00.000Z', true],
    ['2022-09-30T14:00:00.000Z', true],
    ['2022-10-31T14:00:00.000Z', true],
    ['2022-12-31T14:00:00.000Z', false],
    ['2023-01-31T14:00:00.000Z', true],
  ]);
  expect(history.errorReplies).toBe(1);
  expect(history.lines).toBe(history.readings.length + history.errorReplies + history.repeated);
});

const truncatedGzip = gzipSync(fileOf(SIX_LINES)).subarray(0, 200);

it.each<[string, Buffer, RegExp]>([
  ['that is empty', Buffer.from('\n\n'), /^x\.jsonl: The file is empty/],
  ['whose gzip is cut off', truncatedGzip, /^x\.jsonl: The file cannot be unpacked \(unexpected end of file\)/],
  ['whose last line is cut off', fileOf([good, JSON.stringify(good).slice(0, 90)]), /^x\.jsonl, line 2, column 91: Not JSON .*the text ends/],
  ['with a number in the place of a line', fileOf([good, '7']), /^x\.jsonl, line 2: The line is the number 7; allowed is an object with observedAt, productId, product\.$/],
  ['with a line that is not UTF-8', Buffer.concat([fileOf([good]), Buffer.from('\n'), Buffer.of(0xc3, 0x28)]), /^x\.jsonl, line 2: The line is not UTF-8\.$/],
  ['without observedAt', fileOf([{ productId: 'a', product: null } as never]), /^x\.jsonl, line 1, observedAt: observedAt is nothing; allowed is an instant/],
  ['of a day instead of an instant', fileOf([{ ...good, observedAt: '2022-09-01' }]), /^x\.jsonl, line 1, observedAt: .*"2022-09-01"/],
  ['of the future', fileOf([{ ...good, observedAt: '2026-08-20T08:00:00.001Z' }]), /^x\.jsonl, line 1, observedAt: observedAt is 2026-08-20T08:00:00\.001Z; allowed is an instant not after now/],
  ['without productId', fileOf([{ observedAt: at('2022-09-01'), product: null } as never]), /^x\.jsonl, line 1, productId: productId is nothing/],
  ['without product, which is no withdrawal', fileOf([{ observedAt: at('2022-09-01'), productId: 'a' }]), /^x\.jsonl, line 1, product: A product is nothing; allowed is an object\.$/],
  ['with another member', fileOf([{ ...good, source: 'x' } as never]), /^x\.jsonl, line 1, source: A reading has no such member/],
  ['whose product is another', fileOf([{ ...good, productId: 'b' }]), /^x\.jsonl, line 1, product\.productId: productId is "a", and that of the line "b"/],
  ['whose product has no name', fileOf([{ ...good, product: { productId: 'a' } }]), /^x\.jsonl, line 1, product\.name: name is nothing/],
  ['whose fees are no list', fileOf([good, { ...good, observedAt: at('2022-09-02'), product: product('a', '0.05', { fees: 'none' }) }]), /^x\.jsonl, line 2, product\.fees: fees is the string "none"/],
  ['whose id is too long once it is escaped', fileOf([{ ...good, productId: '$'.repeat(60), product: null }]), /^x\.jsonl, line 1, productId: .*191 characters are allowed/],
  ['with two answers of one instant', fileOf([good, { ...good, product: product('a', '0.07') }]), /^x\.jsonl, line 2, product: The product "a" stands at line 1 with the same observedAt and other content/],
])('refuses a file %s, and says where', (_what, file, sentence) => {
  expect(sentencesOf(file)).toEqual([expect.stringMatching(sentence)]);
});

it('lists fifty errors and counts the others', () => {
  const sentences = sentencesOf(fileOf(new Array(60).fill('{}')));
  expect(sentences).toHaveLength(51);
  expect(sentences.at(-1)).toMatch(/more errors of this kind are not listed\.$/);
});

it('takes an error reply beside an answer of the same instant', () => {
  const history = read(fileOf([good, { ...good, product: ERROR_REPLY }]));
  expect(history).toMatchObject({ ok: true, errorReplies: 1, repeated: 0 });
});
