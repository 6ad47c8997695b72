#!/usr/bin/env node
'use strict';
/*
 * Plain JavaScript that any Node runs: says what is wrong with the version before anything is
 * imported that an old one cannot parse or a new one has no binary for.
 */
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const MINIMUM = [20, 19, 0];
const BELOW_MAJOR = 25;

function isSupported(version) {
  const parts = version.replace(/^v/, '').split('.').map(Number);
  if (parts[0] >= BELOW_MAJOR) return false;
  for (let index = 0; index < MINIMUM.length; index += 1) {
    if (parts[index] !== MINIMUM[index]) return parts[index] > MINIMUM[index];
  }
  return true;
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const built = join(__dirname, '..', '..', 'dist', 'gateway', 'cli', 'main.js');
function launch(version) {
  if (!isSupported(version)) {
    fail(`NODE_UNSUPPORTED: Jinqiao runs on Node ${MINIMUM.join('.')} to below ${BELOW_MAJOR}; this is ${version}.`);
  }
  if (!existsSync(built)) fail('Jinqiao is not built yet: run "npm ci" (or "npm run build") first.');
  require(built).run(process.argv);
}

module.exports = { launch };
if (require.main === module) launch(process.version);
