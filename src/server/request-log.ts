import { requestLines, withoutPersonalData } from '@/platform/log'
import { countRequest } from './metrics'
import type { RequestContext } from './request-context'

/** Codes that open something must not stand in a log. */
const withoutCodes = (path: string): string => path.replace(/(\/(?:verify|uploads)\/)[^/]+/g, '$1…')

/** One line a request: what it was, how it ended, how long it took. No query, no person. A 5xx is an error. */
export function logRequest(context: RequestContext): void {
  const started = performance.now()
  context.response.on('close', () => {
    const ms = Math.round((performance.now() - started) * 10) / 10
    const status = context.response.headersSent ? context.response.statusCode : 499
    countRequest(context, status, ms)
    const line = {
      requestId: context.id,
      method: context.method,
      path: withoutPersonalData(withoutCodes(context.path)),
      status,
      ms,
    }
    if (context.kind === 'asset' || context.path === '/api/health') requestLines().debug(line, 'request')
    else if (status >= 500) requestLines().error(line, 'request')
    else requestLines().info(line, 'request')
  })
}
