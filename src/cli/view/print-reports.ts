import type { Finding, Reporter } from '../report/report'
import type { BlockResult } from '../work/task'

/** The reports of a block, their lines counted in the file. */
export const printReports = (
  reporter: Reporter,
  file: string,
  linesBefore: number,
  { reports }: BlockResult
): string => {
  const inFile = (finding: Finding): Finding => ({ ...finding, line: finding.line + linesBefore })
  return reports
    .map(({ line, findings, ...rest }) =>
      reporter.payload({ file, line: line + linesBefore, findings: findings.map(inFile), ...rest })
    )
    .join('')
}
