module.exports = {
  preset: 'ts-jest',
  setupFilesAfterEnv: ['<rootDir>/setup.ts']
}
