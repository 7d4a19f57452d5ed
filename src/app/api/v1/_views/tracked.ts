import type { z } from 'zod'
import { isOpenEnded } from '@/modules/casework/domain/due-date'
import { trackCase } from '@/modules/casework/queries/track-case'
import { departmentNames } from '@/modules/departments/queries/department-names'
import type { TRACK } from '../_contract/track'

type Params = z.output<typeof TRACK.params>
type Answer = z.output<typeof TRACK.answer>

/** How far the case with this number and code is; null when they do not belong together. */
export async function trackedView({ caseNo, code }: Params): Promise<Answer | null> {
  const found = await trackCase(caseNo, code)
  if (!found) return null
  const { departmentId, dates, timeline, ...facts } = found
  const department = (await departmentNames([departmentId])).get(departmentId)
  const { due, kind, daysLeft, paused, answerBy } = dates
  return {
    ...facts,
    department: {
      code: department?.code ?? '',
      name: department?.name ?? '',
      nameEn: department?.nameEn ?? null,
    },
    // While a special procedure is open the day is only what it were if it ended today.
    due: due && kind && { kind, on: due.dueOn, daysLeft, provisional: due.provisional || isOpenEnded(due) },
    paused,
    answerBy: answerBy?.day ?? null,
    answerByProvisional: answerBy?.due.provisional ?? false,
    timeline: timeline.map(({ type, at }) => ({ type, at: at.toISOString() })),
  }
}
