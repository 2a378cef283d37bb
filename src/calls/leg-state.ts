/** The states that a leg reaches, in this order, by the platform's words. */
export type LegState = 'callout' | 'alerting' | 'answer' | 'disconnect'

/** The states in the order in which a leg reaches them. */
export const LEG_STATES: readonly LegState[] = ['callout', 'alerting', 'answer', 'disconnect']
