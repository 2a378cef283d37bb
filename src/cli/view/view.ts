import type { Problem, Summary } from '../report/report'
import type { BlockResult, Task } from '../work/task'

/** What one of the commands shows of its work. */
export interface View {
  /** What to make of each payload. */
  readonly task: Task
  /** Whether repaired payloads count as faults. */
  readonly failOn: 'rejected' | 'repaired'
  readonly begin: () => Promise<void>
  /** @param lines - how many lines of the file stand before the block */
  readonly block: (file: string, lines: number, result: BlockResult) => Promise<void>
  readonly problem: (problem: Problem) => Promise<void>
  readonly end: (summary: Summary) => Promise<void>
}
