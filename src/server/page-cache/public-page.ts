import type { RequestContext } from '../request-context'

/**
 * Only what everybody would see: a reading page, and nobody signed in. What a caller merely says (a cookie that opens
 * nothing, an Authorization header, the framework's own way of asking) makes no page of its own.
 */
export const isPublicPage = (context: RequestContext): boolean =>
  context.kind === 'reading' && (context.method === 'GET' || context.method === 'HEAD') && context.person === null
