import { requestLines, withoutPersonalData } from '@/platform/log'
import type { Call } from './call'
import { countRequest } from './metrics'

/** Codes that open something must not stand in a log. */
const withoutCodes = (path: string): string => path.replace(/(\/(?:verify|uploads)\/)[^/]+/g, '$1…')

/** One line a request: what was asked, how it ended, how long it took. No query, no person. A 5xx is an error. */
export function logRequest(call: Call): void {
  const started = performance.now()
  call.response.on('close', () => {
    const ms = Math.round((performance.now() - started) * 10) / 10
    const status = call.response.headersSent ? call.response.statusCode : 499
    countRequest(call, status, ms)
    const line = {
      requestId: call.id,
      method: call.method,
      path: withoutPersonalData(withoutCodes(call.path)),
      status,
      ms,
    }
    if (call.kind === 'asset' || call.path === '/api/health') requestLines().debug(line, 'request')
    else if (status >= 500) requestLines().error(line, 'request')
    else requestLines().info(line, 'request')
  })
}
