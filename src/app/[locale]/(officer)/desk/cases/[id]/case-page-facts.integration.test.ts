import { beforeAll, expect, it, vi } from 'vitest'
import { ANYONE } from '@/kernel/actor'
import { openSession } from '@/modules/identity/queries/session-actor'
import { beginSession } from '@/modules/identity/use-cases/begin-session'
import { unreadCount } from '@/modules/notifications/queries/unread-count'
import { withCallerAddress } from '@/platform/caller-address'
import { idOf } from '@/testing/actors'
import { succeeded } from '@/testing/cases'
import { loadOfficialCalendar } from '@/testing/filed-cases'
import { aGrantedCase, openTheCity } from '@/testing/issued-documents'
import { inOneRender } from '@/testing/one-render'
import { aStaffAccount, asStaff } from '@/testing/people'
import { recordStatements } from '@/testing/recorded-statements'

vi.mock('@/platform/per-request', () => import('@/testing/one-render'))
const { casePageFacts } = await import('./case-page-facts')

beforeAll(async () => {
  await loadOfficialCalendar()
  await openTheCity()
})

/** The table each statement reads first, or writes; the calendar is looked at once in three seconds, not once a page. */
const tablesOf = (statements: readonly { text: string }[]) =>
  statements
    .map(({ text }) => /\b(?:FROM|INTO) "?(?:public"?\."?)?(\w+)/.exec(text)?.[1] ?? text)
    .filter((table) => table !== 'calendar_changes')
    .sort()

it('a case page sends ten statements: who asks, what is shown, and the line of the audit log', async () => {
  const { id } = await aGrantedCase()
  const account = await aStaffAccount()
  const { sessionId } = succeeded(await beginSession(ANYONE, account, { by: 'password', userAgent: 'test' }))
  const officer = asStaff(account, { departmentId: idOf('housing'), role: 'approver' })
  const page = () =>
    withCallerAddress('203.0.113.7', () =>
      inOneRender(async () => {
        await openSession(sessionId)
        await unreadCount(officer)
        return casePageFacts(officer, id)
      }),
    )
  const facts = await page()
  expect(facts?.history?.chain).toEqual({ intact: true, length: 5 })
  expect(facts?.filed?.materials.length).toBeGreaterThan(0)
  expect(facts?.departments.size).toBe(2)

  expect(tablesOf(await recordStatements(page))).toEqual([
    'access_addresses',
    'applications',
    'attachments',
    // The case with its parts, and its log with what the case remembers of it.
    'cases',
    'cases',
    'departments',
    'inbox',
    'issued_documents',
    'post_holders',
    'sessions',
  ])
})
