import '../telemetry-off';
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';

/* `npm run emit`: writes what is generated and committed. */
const root = join(__dirname, '..', '..', '..');
for (const [path, content] of generatedFiles()) {
  writeFileSync(join(root, path), content);
  process.stdout.write(`${path}\n`);
}
