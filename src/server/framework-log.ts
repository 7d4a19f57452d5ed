import { isBodyAtFault } from '@/platform/action-body'
import { log } from '@/platform/log'

/**
 * What the framework writes on the console becomes lines of the city's log, with the id of the request. A failure over a
 * body that nobody could read is the sender's: it is logged in one line, without a stack trace.
 */
export function keepFrameworkLog(): void {
  console.warn = (...said: unknown[]) => {
    log.warn({ said: said.map(String).join(' ') }, 'the framework warns')
  }
  console.error = (...said: unknown[]) => {
    const error = said.find((one) => one instanceof Error)
    if (error && isBodyAtFault()) return log.info({ reason: error.name }, 'the body of an action could not be read')
    if (error) return log.error({ err: error }, 'the framework failed')
    log.error({ said: said.map(String).join(' ') }, 'the framework failed')
  }
}
