import { pipeline, type Readable } from 'node:stream'
import { bodyGate } from '../body-gate'
import type { Call } from '../call'

/** The body of a request as a stream that ends in an error when it grows too large, falls silent or breaks off. */
export function limitedBody(call: Call, limit: number): Readable {
  return pipeline(call.request, bodyGate(limit), () => {})
}
