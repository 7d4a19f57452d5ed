import { z } from 'zod'
import { CASE_STATUSES } from '@/modules/casework/domain/lifecycle'
import { TIMELINE_TYPES } from '@/modules/casework/domain/timeline'
import { endpoint } from './endpoint'
import { DepartmentName, day, moment, requiredText } from './shapes'

export const TRACK = endpoint({
  method: 'post',
  path: '/api/v1/track',
  summary: 'How far a case is, by its number and query code.',
  description:
    'POST only: a code opens a case, and addresses end up in logs and histories. At most 20 attempts in ten minutes. Meant for programs; browsers on other sites are turned away.',
  params: z.strictObject({
    /** 办件编号, on the receipt. */
    caseNo: requiredText(60),
    /** 查询码, eight characters, on the receipt. */
    code: requiredText(30),
  }),
  answerName: 'TrackedCase',
  answer: z.strictObject({
    caseNo: z.string(),
    title: z.string(),
    department: DepartmentName,
    /** Masked. */
    applicant: z.string(),
    status: z.enum(CASE_STATUSES),
    submittedOn: day,
    decidedOn: day.nullable(),
    /** What is due now; null when nothing is. */
    due: z
      .strictObject({
        kind: z.enum(['acceptance', 'decision']),
        on: day,
        /** Working days left; negative when it has passed. */
        daysLeft: z.number().int().nullable(),
        /** The date may still move: it reaches past the last published calendar year, or a special procedure is open. */
        provisional: z.boolean(),
      })
      .nullable(),
    paused: z.boolean(),
    /** The applicant's own last day while a correction notice is open. */
    answerBy: day.nullable(),
    /** That day may still move to a later one: the holidays of a year it was counted through are not announced yet. */
    answerByProvisional: z.boolean(),
    timeline: z.array(z.strictObject({ type: z.enum(TIMELINE_TYPES), at: moment })),
  }),
  refusals: [404, 405],
})
