/** @type {import('jest').Config} */
module.exports = {
  ...require('../../jest.config.js'),
  testMatch: ['<rootDir>/test/compose/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
