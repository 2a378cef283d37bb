import project from '../../jest.config.js'

/** The file of the lowered library, by an absolute path. */
const lowered = process.env.HUADAN_LOWERED

/**
 * Tests of the library's own that import little more than its index, run on a bundle that an application has lowered.
 * `lowered.test.ts` calls it.
 *
 * @type {import('jest').Config}
 */
export default {
  rootDir: '../..',
  testMatch: [
    '<rootDir>/tests/*.test.ts',
    '<rootDir>/tests/codecs/{callback-body,event-codec,event-json}.test.ts',
    '<rootDir>/tests/diagnostics/mask-phone-numbers.test.ts',
    '<rootDir>/tests/helpers/{connection,from-json,match,money,to-json}.test.ts',
    '<rootDir>/tests/properties/any-body.test.ts',
    '<rootDir>/tests/result/callback-error.test.ts'
  ],
  // The README is run on the sources' build, and the options are no part of the index.
  testPathIgnorePatterns: ['/tests/(?:readme|options|encode)\\.test\\.ts$'],
  // These look into the sources.
  testNamePattern: '^(?!scaledYuan|formatUnits|addUnits|.*a defect of this library)',
  moduleNameMapper: {
    '^(?:\\.\\./)+src(?:/helpers/money|/diagnostics/mask-phone-numbers)?$': lowered,
    // Codecs are recognised as types of io-ts by `instanceof`.
    '^((?:fp-ts|io-ts)(?:/.*)?)$': '<rootDir>/node_modules/$1'
  },
  modulePathIgnorePatterns: ['<rootDir>/.stryker/'],
  transform: project.transform,
  testTimeout: project.testTimeout
}
