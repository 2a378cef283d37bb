import { type } from 'arktype'
import { makePeer } from './arktype-schemas.mjs'

export const { readEnvelope, readRecord, readState, fieldsOf } = makePeer(type)
