import type { Block, BlockResult, Task } from '../../../src/cli/work/task'
import { taskRunner } from '../../../src/cli/work/run-task'

/** What `huadan decode` asks for unless it is told otherwise. */
export const taskOf = (given: Partial<Task> = {}): Task => ({
  command: 'decode',
  field: undefined,
  repair: true,
  utcOffset: '+08:00',
  showValues: false,
  reportsRepairs: true,
  format: 'ndjson',
  ...given
})

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

export const lines = (content: string | Uint8Array): Block => ({ bytes: bytesOf(content), byLine: true })

export const file = (content: string | Uint8Array): Block => ({ bytes: bytesOf(content), byLine: false })

export const runTask = (block: Block, given?: Partial<Task>): BlockResult => taskRunner(taskOf(given))(block)
