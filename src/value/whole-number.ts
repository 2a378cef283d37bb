/** Whether the digits of a number are certain: beyond 2^53 - 1 JSON.parse has lost some, and a fraction is none of the platform's. */
export const isWholeNumber = (value: unknown): value is number => Number.isSafeInteger(value)
