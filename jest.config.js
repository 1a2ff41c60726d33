/** ES modules: in CommonJS mode the Prisma 7 client fails on its first query. @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Ours first: each ending that is tried is a look at the disk, for each import of each file of tests.
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'es6' },
      },
    ],
  },
  testSequencer: '<rootDir>/tests/support/longest-first.js',
  setupFiles: ['<rootDir>/tests/support/seed.ts'],
  injectGlobals: false,
  restoreMocks: true,
  // Much of the time a test waits for PostgreSQL or a process: three keep two cores busy.
  maxWorkers: 3,
  // ES modules of a finished file stay in memory; a worker that carries many takes so long to end that Jest calls it a leak.
  workerIdleMemoryLimit: '512MB',
  testTimeout: 30_000,
};
