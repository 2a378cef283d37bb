/** How often each text occurred, for so many distinct texts as are kept. */
export interface TextCounts {
  readonly counts: Map<string, number>
  /** The occurrences of all texts that came when there was no more room. */
  others: number
}

/** A hostile sender can make up words without end; they must not fill the memory. */
export const MOST_TEXTS = 1_000

export const noTexts = (): TextCounts => ({ counts: new Map(), others: 0 })

/** Of the payloads of one block, all texts are kept, so that none that has a place in the sum loses an occurrence. */
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

export const sumOfTexts = ({ counts, others }: TextCounts): number =>
  [...counts.values()].reduce((sum, times) => sum + times, others)
