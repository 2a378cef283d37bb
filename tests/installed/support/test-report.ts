interface TestReport {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}

/** What became of each test, by its title, in the report that jest and vitest alike write as JSON. */
export const statuses = (report: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (JSON.parse(report) as TestReport).testResults.flatMap(({ assertionResults }) =>
      assertionResults.map(({ title, status }) => [title, status] as const)
    )
  )

/** What comes after a title: bun's and vitest's times. */
const TIME = / (?:\[[\d.]+m?s\]|# time=[\d.]+ms)$/

/** Returns the titles of the tests that passed, as TAP and bun print them; vitest's TAP has the file before the title. */
export const passedTitles = (output: string): readonly string[] =>
  Array.from(output.matchAll(/^(?:ok \d+ (?:- )?|\(pass\) )(?:\S+ > )?(.+)$/gm), ([, title = '']) =>
    title.replace(TIME, '')
  )
