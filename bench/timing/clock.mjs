// The clock: wall time, or with `--cpu` processor time, which other programs on the machine affect less.
// Processor time includes all threads, also those of the garbage collector.

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Returns milliseconds since a fixed moment. */
export const now = process.env.BENCH_CLOCK === 'cpu' ? cpuMs : () => performance.now()
