/** Compares texts by UTF-16 code units, which no locale changes. */
export const compareTexts = (one: string, other: string): number => Number(one > other) - Number(one < other)
