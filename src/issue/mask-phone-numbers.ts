/** Digits that stand alone and may be a phone number (E.164 allows 15), without the digits of longer ids. */
const DIGITS = /(?<![\da-z])\d{7,15}(?![\da-z])/gi
/** A Chinese mobile number, also within letters, and grouped as people write it. */
const MOBILE = /(?<!\d)1[3-9]\d[ .-]?\d{4}[ .-]?\d{4}(?!\d)/g
/** A Chinese number with its area or service code, also within letters, and grouped as people write it. */
const LANDLINE = /(?<!\d)(?:0\d{2,3}|[48]00)\)?[ .-]?\d{3,4}[ .-]?\d{4}(?!\d)/g

const mask = (number: string): string => {
  const digits = number.replace(/\D/g, '').length
  const keptAtStart = digits >= 11 ? 3 : 0
  let seen = 0
  return number.replace(/\d/g, (digit) => {
    seen++
    return seen <= keptAtStart || seen > digits - 4 ? digit : '*'
  })
}

/**
 * The text with the middle of every phone number replaced by asterisks, its length unchanged: `138****0001`. A run of 7
 * to 15 digits counts as one; ids of 16 digits and more are left, so that a log can still be searched by `requestid`.
 */
export const maskPhoneNumbers = (text: string): string =>
  text.replace(MOBILE, mask).replace(DIGITS, mask).replace(LANDLINE, mask)
