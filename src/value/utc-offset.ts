const MS_PER_MINUTE = 60_000

/**
 * The offset from UTC in milliseconds, from `+08:00`, `-03:30` or `Z`.
 * @throws RangeError when the text is not an offset between -23:59 and +23:59.
 */
export const parseUtcOffset = (text: string): number => {
  if (text === 'Z') return 0
  const parts = /^([+-])([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (parts === null) throw new RangeError('utcOffset must look like +08:00')
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return (parts[1] === '-' ? -minutes : minutes) * MS_PER_MINUTE
}

/** China time. The platform writes no zone; ids that embed a clock confirm +08:00. */
export const CHINA_UTC_OFFSET = parseUtcOffset('+08:00')
