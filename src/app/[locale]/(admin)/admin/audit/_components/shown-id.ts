import { isUuid } from '@/kernel/ids'

/** An id by its end: its beginning is the time it was made, and the same for whatever was made then. */
export const shownId = (id: string): string => (isUuid(id) ? `…${id.slice(-8)}` : id)
