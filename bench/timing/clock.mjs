// What time is: that of the wall, or with `--cpu` that of the processor, which other programs on the machine disturb less.
// The second counts all threads, those that collect garbage too.

const cpuMs = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Milliseconds since some moment. */
export const now = process.env.BENCH_CLOCK === 'cpu' ? cpuMs : () => performance.now()
