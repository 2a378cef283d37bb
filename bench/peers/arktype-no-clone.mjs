// With `clone: false` arktype writes what it reads into the value that it was given, which here nobody else holds.
import { scope } from 'arktype'
import { makePeer } from './arktype-schemas.mjs'

const { type } = scope({}, { clone: false })

export const { readEnvelope, readRecord, readState, fieldsOf } = makePeer(type)
