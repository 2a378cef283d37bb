// Each pattern also matches the character before the number, because lookbehind is a syntax error in Safari
// before 16.4. The previous match never takes that character: it ends with a digit.

/** Digits that may be a phone number (E.164 allows 15), but are not part of a longer id. */
const DIGITS = /(^|[^\da-z])(\d{7,15})(?![\da-z])/gi
/** A Chinese mobile number, also next to letters, and grouped as people write it. */
const MOBILE = /(^|\D)(1[3-9]\d[ .-]?\d{4}[ .-]?\d{4})(?!\d)/g
/** A Chinese number with its area or service code, also next to letters, and grouped as people write it. */
const LANDLINE = /(^|\D)((?:0\d{2,3}|[48]00)\)?[ .-]?\d{3,4}[ .-]?\d{4})(?!\d)/g

/**
 * Replaces the digits of a number with asterisks, except the last 4 and, in a number of 11 digits or more,
 * the first 3. Keeps the length.
 */
export const maskDigits = (number: string): string => {
  const digits = number.split(/\p{Nd}/u).length - 1
  const keptAtStart = digits >= 11 ? 3 : 0
  let seen = 0
  return number.replace(/\p{Nd}/gu, (digit) => {
    seen++
    return seen <= keptAtStart || seen > digits - 4 ? digit : '*'.repeat(digit.length)
  })
}

const maskFound = (_found: string, before: string, number: string): string => before + maskDigits(number)

/**
 * Masks the middle digits of every phone number with asterisks and keeps the length: `138****0001`. Any 7 to
 * 15 consecutive digits count as a phone number. Ids of 16 digits or more stay readable, so you can search a
 * log by `requestid`.
 *
 * @param text - a line for a log, with phone numbers as people or the platform write them
 */
export const maskPhoneNumbers = (text: string): string =>
  text.replace(MOBILE, maskFound).replace(DIGITS, maskFound).replace(LANDLINE, maskFound)
