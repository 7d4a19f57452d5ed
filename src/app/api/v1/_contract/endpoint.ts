import type { z } from 'zod'

/** One machine read: its parameters and its response. The OpenAPI description and the tests come from it. */
export type Endpoint<Params extends z.ZodObject = z.ZodObject, Answer extends z.ZodType = z.ZodType> = {
  method: 'get' | 'post'
  /** With `{names}` for the parts of the path. */
  path: string
  summary: string
  description?: string
  /** Parts of the path and questions behind it; for POST the body. */
  params: Params
  /** Name of the answer among the components. */
  answerName: string
  answer: Answer
  /** Statuses other than 200 and the common ones (400, 429). */
  refusals?: readonly (404 | 405 | 410)[]
}

export const endpoint = <Params extends z.ZodObject, Answer extends z.ZodType>(
  described: Endpoint<Params, Answer>,
): Endpoint<Params, Answer> => described
