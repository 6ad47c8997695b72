/** @type {import('jest').Config} */
module.exports = {
  ...require('../../jest.config.js'),
  testMatch: ['<rootDir>/test/mariadb/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  globalSetup: '<rootDir>/test/mariadb/require-server.ts',
  maxWorkers: 2,
};
