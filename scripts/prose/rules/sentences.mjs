import { split } from 'sentence-splitter'

const CODE = /(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g
const LINK = /!?\[((?:[^[\]]|\[[^\]]*\])*)\]\([^)]*\)/g

const WORD = /[\p{L}\p{N}]/u
/** A list of code, such as `a`, `b` and `c`. It counts as one word. */
const LIST_OF_CODE = /x_+(?:,?\s+(?:(?:and|or)\s+)?x_+)+/g
/** A colon introduces a list, whose words count apart. */
const COLON = /:\s/

/** Replaces code spans by `x___` and links by their text. Offsets stay the same. */
const withoutMarkup = (source) =>
  source
    .replace(CODE, (code) => `x${code.slice(1).replace(/[^\n]/g, '_')}`)
    .replace(LINK, (link, text) => text.padStart(text.length + link.indexOf('[') + 1).padEnd(link.length))

const countWords = (text) => text.split(/\s+/).filter((word) => WORD.test(word)).length

/** Returns the number of words of a sentence, or of its longer part if it has a colon. */
const lengthOf = (sentence) => Math.max(...sentence.replace(LIST_OF_CODE, 'x').split(COLON).map(countWords))

/** Returns the sentences of a paragraph or cell: text without markup, offset in the source, number of words. */
export const sentencesOf = (source) =>
  split(withoutMarkup(source))
    .filter(({ type }) => type === 'Sentence')
    .map(({ raw, range }) => ({ text: raw, offset: range[0], words: lengthOf(raw) }))
