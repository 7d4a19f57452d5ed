import type { Call } from '../call'

/**
 * Only what everybody would see: a reading page, and nobody signed in. What a caller merely says (a cookie that opens
 * nothing, an Authorization header, the framework's own way of asking) makes no page of its own.
 */
export const isForEveryone = (call: Call): boolean =>
  call.kind === 'reading' && (call.method === 'GET' || call.method === 'HEAD') && call.person === null
