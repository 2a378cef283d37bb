/**
 * Returns true if an object has a key that is not inherited. `Object.hasOwn` is ES2022, which older engines
 * lack.
 */
export const hasOwn = (object: object, key: string): boolean =>
  Object.prototype.hasOwnProperty.call(object, key)
