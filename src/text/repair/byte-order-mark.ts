/** Repair `byte-order-mark`: the mark before the text is passed over. */
export const startsWithByteOrderMark = (text: string): boolean => text.charCodeAt(0) === 0xfeff
