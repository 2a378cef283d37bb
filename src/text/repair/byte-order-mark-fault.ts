/** The fault that the repair `byte-order-mark` undoes: the mark stands before the text. */
export const putByteOrderMark = (text: string): string => `\ufeff${text}`
