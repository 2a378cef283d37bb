/** Wire members that the platform's table does not list, by their wire names and exactly as sent. */
export type Extra = Readonly<Record<string, unknown>>
