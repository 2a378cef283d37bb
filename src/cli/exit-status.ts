/** The exit status of the command. */
export const ExitStatus = {
  AllGood: 0,
  Rejected: 1,
  WrongUse: 2,
  /** A file could not be read, or the output could not be written. */
  Unreadable: 3,
  /** 128 + SIGINT, as shells report it. */
  Interrupted: 130
} as const

export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus]
