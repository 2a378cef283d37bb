import { sha256Hex } from './sha-256'

/** Returns true if the texts are equal, in a time that depends on neither. Both have one length. */
const equalInConstantTime = (one: string, other: string): boolean => {
  let difference = 0
  for (let index = 0; index < one.length; index++) {
    difference |= one.charCodeAt(index) ^ other.charCodeAt(index)
  }
  return difference === 0
}

/**
 * Returns true if a text is one of the secrets. The time depends on the lengths alone: digests of one length
 * are compared, with each secret, to the end.
 */
export const isSecret = (text: string, secrets: readonly string[]): boolean => {
  const digest = sha256Hex(text)
  return secrets.filter((secret) => equalInConstantTime(sha256Hex(secret), digest)).length > 0
}
