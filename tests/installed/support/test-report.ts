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
