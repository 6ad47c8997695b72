import { printable, textTable } from '../../../gateway/cli/text-table';

describe('a table for a terminal', () => {
  it('aligns columns whose characters are two wide', () => {
    expect(textTable(['Id 编号', 'Label'], [['a', '财政局'], ['bcdefghi', 'x']])).toBe('Id 编号   Label\na         财政局\nbcdefghi  x');
  });

  it('shows by its number what would move the cursor or turn the writing', () => {
    expect(printable('a\u001b[2J\u202eb\nc\u200b财')).toBe('a\\u{1b}[2J\\u{202e}b\\u{a}c\\u{200b}财');
    expect(textTable(['x'], [['\u0007']])).toBe('x\n\\u{7}');
  });
});
