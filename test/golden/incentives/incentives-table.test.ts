import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderIncentives } from './render-incentives';

const TABLE = join(__dirname, '../INCENTIVES.md');

describe('INCENTIVES.md', () => {
  it('is as the golden cases make it; "WRITE_INCENTIVES=1 npx jest test/golden/incentives/incentives-table" writes it anew', () => {
    const rendered = renderIncentives();
    if (process.env.WRITE_INCENTIVES) writeFileSync(TABLE, rendered);
    expect(readFileSync(TABLE, 'utf8')).toBe(rendered);
  });
});
