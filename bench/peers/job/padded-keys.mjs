// The platform's sample has whitespace around a key. A peer trims keys before it applies its schema.

const isPadded = (key) => key.charCodeAt(0) <= 32 || key.charCodeAt(key.length - 1) <= 32

const hasPaddedKey = (record) => {
  for (const key in record) if (isPadded(key)) return true
  return false
}

const withTrimmedKeys = (record) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key.trim(), value]))

/** Trims the keys of the records of a body, in place, because nothing else uses the parsed body. */
export const trimKeys = (body) => {
  if (!Array.isArray(body.cdr)) return hasPaddedKey(body) ? withTrimmedKeys(body) : body
  const { cdr } = body
  for (let index = 0; index < cdr.length; index++)
    if (hasPaddedKey(cdr[index])) cdr[index] = withTrimmedKeys(cdr[index])
  return body
}
