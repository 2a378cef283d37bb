import type { CallbackCdrEvent } from '../event'

/**
 * Whether the two people were connected, by the called leg's answer time: `stateDesc` says 应答|正常 and the release time
 * is filled on calls that nobody answered too (seen in production).
 */
export const wasConnected = (cdr: CallbackCdrEvent): boolean => cdr.called.answerTime !== null
