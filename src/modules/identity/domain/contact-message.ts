/** The queue of short messages to a telephone number or e-mail address. */
export const CONTACT_MESSAGE = 'contact-message'

/** Number and words are sealed: a queue is read by whoever looks after the machine. `until` is when it is pointless. */
export type ContactMessageJob = { messageId: string; sealed: string; until: string }
