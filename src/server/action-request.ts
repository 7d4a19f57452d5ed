import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { isBodyAtFault, withActionBody } from '@/platform/action-body'

/** On the private connection alone: the failure behind this answer is that of the body. */
const UNREAD_BODY = 'x-yizhan-unread-body'

/** A request that may call a server action: a form as a browser without script sends it, or what a page's script calls. */
const mayCallAction = ({ 'content-type': type = '', 'next-action': action }: IncomingHttpHeaders): boolean =>
  action !== undefined || /^multipart\/form-data\b/i.test(type)

/**
 * Whether an action failed over its body: the framework could not decode it, or the action was given what no form of ours
 * sends. Of a form whose action it does not know the framework says so in English words that are no page.
 */
export function isBodyRefused(request: IncomingHttpHeaders, { statusCode = 0, headers }: IncomingMessage): boolean {
  if (!mayCallAction(request)) return false
  if (statusCode === 500) return headers[UNREAD_BODY] !== undefined
  const isPlain = String(headers['content-type']).startsWith('text/plain')
  return request['next-action'] === undefined && isPlain && statusCode >= 400 && statusCode < 500
}

/** Lets the framework answer; the server learns with the head whether a failure is that of the body it forwarded. */
export function answerAction<T>(response: ServerResponse, answer: () => T): T {
  return withActionBody(() => {
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse
    response.writeHead = (...head: unknown[]) => {
      if (head[0] === 500 && isBodyAtFault()) response.setHeader(UNREAD_BODY, '1')
      return writeHead(...head)
    }
    return answer()
  })
}
