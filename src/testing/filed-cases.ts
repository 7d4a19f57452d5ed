import { toDbDate } from '@/kernel/plain-date'
import { ok } from '@/kernel/result'
import type { Case, CaseTask } from '@/modules/casework/domain/case'
import type { NewCase } from '@/modules/casework/domain/opening'
import { openCase } from '@/modules/casework/use-cases/open-case'
import { systemClock } from '@/platform/clock'
import { db, inTransaction } from '@/platform/db'
import { citizen, officer } from './actors'
import { aNewCase, succeeded } from './cases'
import { OFFICIAL_CALENDAR } from './official-calendar'

/** The people of the demo process in `PROCESS`: housing owns the case, police reviews beside it. */
export const wang = citizen('王芳')
export const clerk = officer('钱进', 'housing/window_clerk')
export const reviewer = officer('孙立', 'housing/reviewer')
export const traffic = officer('冯警', 'police/reviewer')
export const approver = officer('周正', 'housing/approver')
export const head = officer('郑首', 'housing/agency_head')

/** Ten in the morning of a day in China. */
export const morningOf = (day: string) => ({ now: () => new Date(`${day}T02:00:00Z`) })

export async function loadOfficialCalendar(): Promise<void> {
  const days = [...OFFICIAL_CALENDAR.days].map(([date, kind]) => ({ date: toDbDate(date), kind, name: kind }))
  await db.calendarDay.createMany({ data: days, skipDuplicates: true })
  const years = [...OFFICIAL_CALENDAR.publishedYears].map((year) => ({
    year,
    published: true,
    updatedAt: systemClock.now(),
  }))
  await db.calendarYear.createMany({ data: years, skipDuplicates: true })
}

/** A case filed by 王芳 on a day. */
export async function aFiledCase(day = '2026-09-01', overrides: Partial<NewCase> = {}): Promise<Case> {
  const given = aNewCase(overrides)
  const applicant = { ...wang, id: given.applicantId, name: given.applicantName }
  const opened = await inTransaction(async (tx) => ok(await openCase(tx, applicant, given, morningOf(day))))
  return succeeded(succeeded(opened)).case
}

/** The open task with this key. */
export async function openTaskOf(caseId: string, taskKey: string): Promise<Pick<CaseTask, 'id'>> {
  return db.caseTask.findFirstOrThrow({ where: { caseId, taskKey, state: 'open' }, select: { id: true } })
}
