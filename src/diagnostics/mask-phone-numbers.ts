// Each pattern takes the character before the number too: lookbehind is a syntax error in Safari before 16.4. The character
// is never missing, because a number that was found before ends with a digit.

/** A run of digits that may be a phone number (E.164 allows 15), but not a part of a longer id. */
const DIGITS = /(^|[^\da-z])(\d{7,15})(?![\da-z])/gi
/** A Chinese mobile number, also next to letters, and grouped as people write it. */
const MOBILE = /(^|\D)(1[3-9]\d[ .-]?\d{4}[ .-]?\d{4})(?!\d)/g
/** A Chinese number with its area or service code, also next to letters, and grouped as people write it. */
const LANDLINE = /(^|\D)((?:0\d{2,3}|[48]00)\)?[ .-]?\d{3,4}[ .-]?\d{4})(?!\d)/g

/** Replaces the digits of a number by asterisks, except the last 4 and, of 11 and more, the first 3. Keeps the length. */
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
 * Masks the middle digits of every phone number with asterisks; the length stays the same: `138****0001`. A run of 7 to 15
 * digits counts as a phone number. Ids of 16 digits and more stay readable, so that you can search a log by `requestid`.
 *
 * @param text - a line for a log; a source of text that holds phone numbers as people or the platform write them
 */
export const maskPhoneNumbers = (text: string): string =>
  text.replace(MOBILE, maskFound).replace(DIGITS, maskFound).replace(LANDLINE, maskFound)
