/** @type {import('jest').Config} */
module.exports = {
  rootDir: __dirname,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/mariadb/', '<rootDir>/test/real-catalogs/', '<rootDir>/test/compose/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  transform: { '^.+\\.[jt]s$': ['@swc/jest', { swcrc: true }] },
  // The one package that is published as ES modules alone, which Jest does not load by require.
  transformIgnorePatterns: ['/node_modules/(?!jose/)'],
  globalSetup: '<rootDir>/test/kit/build-if-stale.cjs',
  setupFiles: ['<rootDir>/test/kit/setup.ts'],
  testEnvironment: 'node',
  // Starting the whole system takes some seconds where the machine is shared.
  testTimeout: 30_000,
};
