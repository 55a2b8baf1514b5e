// Which tests run where. Unit tests stand beside their source; what crosses rooms stands in test/.
const swc = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
};

const base = {
  testEnvironment: 'node',
  transform: swc,
  // These ship ES modules only; everything else in node_modules is used as it is.
  transformIgnorePatterns: ['/node_modules/(?!(uqr|d3-[a-z-]+|internmap)/)', '<rootDir>/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

const project = (displayName, testMatch) => ({
  ...base,
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
});

module.exports = {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/test/sequencer.cjs',
  projects: [
    project('domain', ['src/**/*.test.ts', 'src/**/*.test.tsx']),
    project('cloudbase', ['local/cloudbase/**/*.test.ts']),
    project('functions', ['cloudfunctions/**/*.test.ts']),
    project('house', ['test/house/**/*.test.ts']),
    project('journeys', ['test/journeys/**/*.test.ts', 'local/seed/**/*.test.ts']),
    project('faults', ['test/faults/**/*.test.ts']),
    project('weapp', ['test/weapp/**/*.test.ts']),
    project('browser', ['test/browser/**/*.test.ts']),
  ],
};
