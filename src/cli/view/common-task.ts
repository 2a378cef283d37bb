import type { Command } from '../arguments'
import type { Task } from '../work/task'

/** What every command makes of its options. */
export const commonTask = ({ name, options }: Command): Task => ({
  command: name,
  field: options.field,
  repair: options.repair,
  utcOffset: options.utcOffset,
  showValues: false,
  reportsRepairs: false,
  format: 'ndjson'
})
