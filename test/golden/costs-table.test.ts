import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderCosts } from './render-costs';

const TABLE = join(__dirname, 'COSTS.md');

describe('COSTS.md', () => {
  it('is as the golden loans make it; "WRITE_COSTS=1 npx jest test/golden/costs-table" writes it anew', () => {
    const rendered = renderCosts();
    if (process.env.WRITE_COSTS) writeFileSync(TABLE, rendered);
    expect(readFileSync(TABLE, 'utf8')).toBe(rendered);
  });
});
