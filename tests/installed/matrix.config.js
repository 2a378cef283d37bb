import project from './jest.config.js'

/**
 * Further versions of what applications use, which take longer: `npm run test:matrix`. The last result is in
 * docs/reference/compatibility.md.
 *
 * @type {import('jest').Config}
 */
export default { ...project, testMatch: ['<rootDir>/matrix/*.test.ts'] }
