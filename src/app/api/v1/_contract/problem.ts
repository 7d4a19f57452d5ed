import { z } from 'zod'

export const PROBLEM_CODES = [
  'not-understood',
  'not-found',
  'withdrawn',
  'post-only',
  'too-often',
  'does-not-match',
  'turned-away',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Problem details (RFC 9457), in the language the caller asks for: Chinese, or English by Accept-Language. */
export const Problem = z.strictObject({
  type: z.literal('about:blank'),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(PROBLEM_CODES),
  /** The questions that were not understood. */
  errors: z.array(z.strictObject({ name: z.string(), message: z.string() })).optional(),
})
