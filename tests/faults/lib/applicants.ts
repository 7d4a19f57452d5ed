import { SYSTEM } from '@/kernel/actor'
import { publishServiceVersion } from '@/modules/catalogue/use-cases/publish-service-version'
import { beginSession } from '@/modules/identity/use-cases/begin-session'
import { db } from '@/platform/db'
import { SESSION_COOKIE, sessionCookieValue } from '@/platform/session/session-cookie'
import { succeeded } from '@/testing/cases'
import { aDepartment, serviceFacts } from '@/testing/catalogue'
import { aCitizen, aFilledDraft, FOOD_VERSION } from '@/testing/drafts'
import { loadOfficialCalendar } from '@/testing/filed-cases'

export const SERVICE = 'drill-food'

/** Somebody signed in, with a draft that is ready to be filed. */
export type Applicant = { id: string; cookie: string; draftId: string }

/** A department, a calendar and a published service that can be applied for. */
export async function publishDrillService(): Promise<void> {
  const departmentId = await aDepartment('如皋市市场监督管理局', 'SJ01')
  await loadOfficialCalendar()
  const service = serviceFacts(departmentId, { code: SERVICE, name: '食品经营许可' })
  succeeded(await publishServiceVersion(SYSTEM, { service, content: FOOD_VERSION }))
}

export async function anApplicant(number: number): Promise<Applicant> {
  const person = await aCitizen(`演练 ${number}`)
  await db.account.update({ where: { id: person.id }, data: { email: `drill-${number}@example.cn` } })
  const account = await db.account.findUniqueOrThrow({ where: { id: person.id } })
  const means = { by: 'registration', userAgent: null } as const
  const begun = succeeded(await beginSession(person, account as Parameters<typeof beginSession>[1], means))
  const cookie = `${SESSION_COOKIE}=${await sessionCookieValue(begun.sessionId)}`
  return { id: person.id, cookie, draftId: await aFilledDraft(person, SERVICE) }
}

/** So many of them, a few at a time. */
export async function applicants(count: number): Promise<Applicant[]> {
  const found: Applicant[] = []
  for (let i = 0; i < count; i += 8)
    found.push(...(await Promise.all(Array.from({ length: Math.min(8, count - i) }, (_, j) => anApplicant(i + j)))))
  return found
}
