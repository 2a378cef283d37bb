/** The number of occurrences of each text. */
export interface TextCounts {
  readonly counts: Map<string, number>
  /** The occurrences of further texts after `counts` is full. */
  others: number
}

/** The limit of texts, because untrusted input can have any number of words. */
export const MOST_TEXTS = 1_000

export const emptyTexts = (): TextCounts => ({ counts: new Map(), others: 0 })

/**
 * Counts a text. The counts of a block keep all texts, so that the sum loses no occurrence of the texts that
 * it keeps.
 */
export const addText = (into: TextCounts, text: string, times = 1, most = Infinity): void => {
  const before = into.counts.get(text)
  if (before !== undefined) into.counts.set(text, before + times)
  else if (into.counts.size < most) into.counts.set(text, times)
  else into.others += times
}

/** into += other */
export const addTexts = (into: TextCounts, other: TextCounts): void => {
  for (const [text, times] of other.counts) addText(into, text, times, MOST_TEXTS)
  into.others += other.others
}

/** Returns the texts that occurred, the most frequent first. Equal counts are sorted by text. */
export const byFrequency = ({ counts }: TextCounts): readonly (readonly [string, number])[] =>
  [...counts]
    .filter(([, times]) => times > 0)
    .sort(([text, one], [otherText, other]) => other - one || (text < otherText ? -1 : 1))
