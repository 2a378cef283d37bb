/** The wire members that the kind's table does not know, exactly as sent; `{}` when there are none. */
export type Extra = Readonly<Record<string, unknown>>
