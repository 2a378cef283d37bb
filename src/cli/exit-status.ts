import type { Tally } from './work/tally'

/** What the shell is told. */
export const ExitStatus = {
  AllGood: 0,
  Rejected: 1,
  WrongUse: 2,
  Unreadable: 3,
  /** As a shell says of a program that an interrupt has ended: 128 and the number of the signal. */
  Interrupted: 130
} as const

export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus]

/** The gravest of what happened: a file that was not read leaves more open than a payload that was rejected. */
export const exitStatus = (
  { rejectedPayloads, repairedPayloads }: Tally,
  problems: number,
  failOn: 'rejected' | 'repaired',
  isInterrupted: boolean
): ExitStatus => {
  if (isInterrupted) return ExitStatus.Interrupted
  if (problems > 0) return ExitStatus.Unreadable
  const atFault = rejectedPayloads + (failOn === 'repaired' ? repairedPayloads : 0)
  return atFault > 0 ? ExitStatus.Rejected : ExitStatus.AllGood
}
