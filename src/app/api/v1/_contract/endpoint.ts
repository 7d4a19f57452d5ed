import type { z } from 'zod'

/** One machine read: what may be asked, what is answered. The OpenAPI description and the tests come from it. */
export type Endpoint<Asked extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  method: 'get' | 'post'
  /** With `{names}` for the parts of the path. */
  path: string
  summary: string
  description?: string
  /** Parts of the path and questions behind it; for POST the body. */
  asked: Asked
  /** Name of the answer among the components. */
  answerName: string
  answer: Answer
  /** Statuses other than 200 and the common ones (400, 429). */
  refusals?: readonly (404 | 405 | 410)[]
}

export const endpoint = <Asked extends z.ZodObject, Answer extends z.ZodType>(
  described: Endpoint<Asked, Answer>,
): Endpoint<Asked, Answer> => described
