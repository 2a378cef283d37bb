// The parts that this folder uses of test runners that are not installed here. tests/installed compiles with
// their own types.

interface Expect {
  extend(matchers: Readonly<Record<string, unknown>>): void
}

declare module 'vitest' {
  export const expect: Expect
}

declare module 'bun:test' {
  export const expect: Expect
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- the entry of the runner merges its members into it
  export interface Matchers<T = unknown> {}
}
