/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/mariadb/', '<rootDir>/test/real-catalogs/', '<rootDir>/test/compose/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { swcrc: true }] },
  globalSetup: '<rootDir>/test/kit/build-if-stale.cjs',
  setupFiles: ['<rootDir>/test/kit/setup.ts'],
  testEnvironment: 'node',
};
