// Bytes of V8 on 64 bits, rounded up (bench: 100,000 calls).
const DATE = 40
const OBJECT = 24
const MEMBER = 8
const TEXT = 16
const CHARACTER = 2

/** Returns about how much memory plain data takes, in bytes. Does not recurse. */
export const sizeOf = (value: unknown): number => {
  let bytes = 0
  const pending = [value]
  while (pending.length > 0) {
    const next = pending.pop()
    if (typeof next === 'string') bytes += TEXT + CHARACTER * next.length
    else if (next instanceof Date) bytes += DATE
    else if (typeof next === 'object' && next !== null) {
      const members = Object.values(next) as readonly unknown[]
      bytes += OBJECT + MEMBER * members.length
      for (const member of members) pending.push(member)
    }
  }
  return bytes
}
