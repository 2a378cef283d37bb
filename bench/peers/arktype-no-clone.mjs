// With `clone: false` arktype writes its results into the given value, which nothing else uses here.
import { scope } from 'arktype'
import { makePeer } from './arktype-schemas.mjs'

const { type } = scope({}, { clone: false })

export const { readEnvelope, readRecord, readState, fieldsOf } = makePeer(type)
