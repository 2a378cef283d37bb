import fc from 'fast-check'

/** JSON objects on one line. */
export const oneLineJson = fc
  .dictionary(fc.string({ maxLength: 5 }), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 })
  .map((value) => JSON.stringify(value))

export const whitespaces = fc
  .array(fc.constantFrom(' ', '\n', '\r\n', '\t'), { maxLength: 3 })
  .map((parts) => parts.join(''))
