import { pipeline, type Readable } from 'node:stream'
import { limitBody } from '../body-limit'
import type { RequestContext } from '../request-context'

/** The body of a request as a stream that ends in an error when it grows too large, falls silent or breaks off. */
export function limitedBody(context: RequestContext, limit: number): Readable {
  return pipeline(context.request, limitBody(limit), () => {})
}
