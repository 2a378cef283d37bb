// A schema for each kind, chosen by hand: for the peers whose unions cannot distinguish kinds by a `fid` that
// is sent as a string and as a number.

const UNKNOWN_KIND = { errors: ['fid'] }

/**
 * @param readers - for each `fid`, a function that reads a record of that kind and returns `{ value }` or
 * `{ errors }`
 */
export const byFid = (readers) => {
  const readRecord = (record) => {
    const read = readers[record.fid]
    return read === undefined ? UNKNOWN_KIND : read(record)
  }
  const readEnvelope = (body) => {
    const cdr = []
    for (const record of body.cdr) {
      const { value, errors } = readRecord(record)
      if (errors !== undefined) return { errors }
      cdr.push(value)
    }
    return { value: { cdr } }
  }
  return { readRecord, readEnvelope }
}
