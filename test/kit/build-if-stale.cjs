'use strict';
const { execSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const SOURCES = ['schema', 'subgraphs', 'gateway', 'bench', 'package.json', '.swcrc'];
const BUILT = join(root, 'dist', 'gateway', 'cli', 'main.js');

function newestMs(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  const entries = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Math.max(...entries.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}

/**
 * Jest's global set-up: the suites that start the program start what the source says. `npm ci`
 * builds it, so that this builds only where the source was changed since.
 */
module.exports = () => {
  const sourceMs = Math.max(...SOURCES.map((path) => newestMs(join(root, path))));
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= sourceMs) return;
  // A shell on every system: npm is a script on one and a .cmd on another.
  execSync('npm run build', { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};
