const base = require('../../jest.config');

/* `npm run test:real`: the published files themselves, which the project does not carry. */
module.exports = {
  ...base,
  testMatch: ['<rootDir>/test/real-catalogs/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
