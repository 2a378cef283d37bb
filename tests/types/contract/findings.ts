import { type Contract, EQUAL } from './contract'

export const rejecting: Contract = {
  given: `
import {
  CallbackError, type CallbackFailure, formatIssues, isCallbackError, type Issue, ISSUE_CODES, type IssueCode, parse,
  type RejectedRecord
} from 'huadan'
declare const body: unknown
declare const failure: CallbackFailure
declare const rejected: RejectedRecord
declare const issue: Issue
${EQUAL}`,
  cases: {
    'has at least one issue': `
      failure.issues // : readonly [Issue, ...Issue[]]
      failure.issues[0] // : Issue
      failure.issues[1] // : Issue | undefined
      rejected.issues[0] // : Issue | undefined
      const none: CallbackFailure = { issues: [], events: [], rejected: [], repairs: [] } // error: Source has 0 element(s) but target requires 1.
    `,

    'hands over the events that were good, and the records that were not': `
      failure.events // : readonly CallbackEvent[]
      failure.rejected // : readonly RejectedRecord[]
      failure.repairs // : readonly Repair[]
      rejected.index // : number
      rejected.record // : unknown
    `,

    'cannot be changed': `
      failure.issues.push(issue) // error: Property 'push' does not exist on type 'readonly [Issue, ...Issue[]]'.
      failure.rejected.pop() // error: Property 'pop' does not exist on type 'readonly RejectedRecord[]'.
      rejected.index = 0 // error: Cannot assign to 'index' because it is a read-only property.
      rejected.issues[0] = issue // error: Index signature in type 'readonly Issue[]' only permits reading.
      issue.message = '' // error: Cannot assign to 'message' because it is a read-only property.
      issue.path.push(0) // error: Property 'push' does not exist on type 'Path'.
      issue.path[0] = 'cdr' // error: Index signature in type 'Path' only permits reading.
      if (issue.position) issue.position.line = 1 // error: Cannot assign to 'line' because it is a read-only property.
    `,

    'is, as an error, an error with the members of a failure': `
      const asFailure: CallbackFailure = new CallbackError(failure)
      const asError: Error = new CallbackError(failure)
      new CallbackError('rejected') // error: Argument of type 'string' is not assignable to parameter of type 'CallbackFailure'.
      try { parse(body) } catch (error) {
        error.issues // error: 'error' is of type 'unknown'.
        if (isCallbackError(error)) error // : CallbackError
        if (error instanceof CallbackError) error // : CallbackError
      }
    `,

    'says why by one of the listed words': `
      const isWorthAskingAgain = (code: IssueCode): boolean => {
        switch (code) {
          case 'truncated-json':
          case 'empty-body':
          case 'invalid-utf8':
          case 'body-too-large':
            return true
          case 'malformed-json':
          case 'ambiguous-key':
          case 'unknown-payload':
          case 'unknown-kind':
          case 'missing-field':
          case 'invalid-field':
            return false
        }
      }
      const forgetful = (code: IssueCode): boolean => { // error: Function lacks ending return statement and return type does not include 'undefined'.
        switch (code) { case 'truncated-json': return true }
      }
      issue.code === 'bad-json' // error: have no overlap.
      type Listed = Equal<IssueCode, (typeof ISSUE_CODES)[number]> // : true
      ISSUE_CODES.push('bad-json') // error: Property 'push' does not exist on type 'readonly ["invalid-utf8" | "empty-body" |
    `,

    'says where, in names and indices, and in the text if the text is at fault': `
      issue.path // : Path
      issue.path[0] // : number | string | undefined
      issue.position // : Position | undefined
      issue.position.line // error: 'issue.position' is possibly 'undefined'.
      issue.expected // : string | undefined
      issue.received // : string | undefined
      formatIssues(failure.issues) // : string
      formatIssues(failure) // error: Argument of type 'CallbackFailure' is not assignable to parameter of type 'readonly Issue[]'.
    `
  }
}

export const repairing: Contract = {
  given: `
import { parse, type Repair, REPAIR_CODES, type RepairCode } from 'huadan'
declare const body: unknown
declare const repair: Repair
${EQUAL}`,
  cases: {
    'has one of the listed names': `
      const nameOf = (code: RepairCode): string => {
        switch (code) {
          case 'byte-order-mark':
            return 'U+FEFF'
          case 'missing-comma':
          case 'padded-key':
          case 'padded-value':
          case 'glued-timestamp':
          case 'long-number':
          case 'zero-time':
            return code
        }
      }
      const forgetful = (code: RepairCode): string => { // error: Function lacks ending return statement and return type does not include 'undefined'.
        switch (code) { case 'missing-comma': return ',' }
      }
      repair.code === 'trailing-comma' // error: have no overlap.
      type Listed = Equal<RepairCode, (typeof REPAIR_CODES)[number]> // : true
    `,

    'has a path or an offset': `
      repair.path // : Path | undefined
      repair.offset // : number | undefined
    `,

    'can be switched off, all or one by one': `
      parse(body, {}) // : Callback
      parse(body, { repair: false }) // : Callback
      parse(body, { repair: ['missing-comma', 'padded-key'] }) // : Callback
      parse(body, { repair: REPAIR_CODES }) // : Callback
      parse(body, { repair: REPAIR_CODES.filter((code) => code !== 'padded-key') }) // : Callback
      parse(body, { repair: ['missing-coma'] }) // error: Type '"missing-coma"' is not assignable to type
      parse(body, { repair: 'missing-comma' }) // error: Type 'string' is not assignable to type 'boolean | readonly
      parse(body, { repairs: false }) // error: 'repairs' does not exist in type 'DecodeOptions'.
    `
  }
}
