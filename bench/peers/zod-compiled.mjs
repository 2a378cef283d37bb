// The same schemas through `z.compile`, which zod's README names for hot paths.
import * as z from 'zod'
import { CallbackState, CallRecord, Envelope, fieldsOf } from './zod.mjs'

const CompiledEnvelope = z.compile(Envelope)
const CompiledRecord = z.compile(CallRecord)
const CompiledState = z.compile(CallbackState)

const answer = ({ success, data, error }) => (success ? { value: data } : { errors: error.issues })

export const readEnvelope = (body) => answer(CompiledEnvelope.safeParse(body))
export const readRecord = (record) => answer(CompiledRecord.safeParse(record))
export const readState = (body) => answer(CompiledState.safeParse(body))
export { fieldsOf }
