import { inspect } from 'node:util'
import { PathReporter } from 'io-ts/lib/PathReporter.js'
import { CallbackBody, type CallbackError, formatIssues } from '../../../src'
import { CODECS } from '../../support/codecs'

type Shown = Readonly<Record<string, string>>

/** What a rejection says in words: made to be read, logged and sent on. */
export const wordsOf = (body: unknown, error: CallbackError): Shown => ({
  messages: error.issues.map(({ message }) => message).join('\n'),
  expected: error.issues.map(({ expected }) => expected).join('\n'),
  received: error.issues.map(({ received }) => received).join('\n'),
  formatIssues: formatIssues(error.issues),
  'error.message': error.message,
  'error.stack': error.stack ?? '',
  'String(error)': String(error),
  // As `console.error` prints it, and Node where nobody catches it.
  'inspect(error)': inspect(error),
  'inspect(new Error)': inspect(new Error('not stored', { cause: error })),
  PathReporter: PathReporter.report(CallbackBody.decode(body)).join('\n'),
  // The codecs of single records are given whatever there is, and reject it.
  'PathReporter, records': Object.values(CODECS)
    .flatMap((codec) => PathReporter.report(codec.decode(body)))
    .filter((line) => line !== 'No errors!')
    .join('\n')
})

/** What a rejection says as data, the path of every issue with it. */
export const dataOf = (error: CallbackError): Shown => ({
  'JSON.stringify(error)': JSON.stringify(error),
  'inspect(error), in full': inspect(error, { depth: Infinity, maxArrayLength: Infinity }),
  issues: JSON.stringify(error.issues),
  repairs: JSON.stringify(error.repairs),
  'own members': JSON.stringify(Object.entries(error))
})
