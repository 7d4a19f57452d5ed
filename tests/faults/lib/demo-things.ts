import type { Staff } from '@/kernel/actor'
import { dayOf } from '@/kernel/plain-date'
import { startDraft } from '@/modules/applications/use-cases/start-draft'
import { applyCalendarChange } from '@/modules/casework/use-cases/apply-calendar-change'
import { proposeCalendarDay } from '@/modules/casework/use-cases/propose-calendar-day'
import { blocksToArrange } from '@/modules/front-page/queries/home-blocks'
import { pendingPowers } from '@/modules/identity/queries/pending-powers'
import { assignPost } from '@/modules/identity/use-cases/assign-post'
import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { succeeded } from '@/testing/cases'
import { administrator } from './visitors'

/** Real things of the demo city for every `[name]` in an address. */
export async function demoThings(ownerId: string): Promise<Record<string, string>> {
  const own = await db.case.findMany({ where: { applicantId: ownerId }, select: { id: true } })
  const letter = await db.issuedDocument.findFirstOrThrow({ where: { caseId: { in: own.map(({ id }) => id) } } })
  const [service, department, document, edition, column, staff] = await Promise.all([
    db.service.findFirstOrThrow({ where: { code: 'food-business-permit' } }),
    db.department.findFirstOrThrow({ where: { code: '0123' } }),
    db.document.findFirstOrThrow(),
    db.edition.findFirstOrThrow({ where: { status: 'draft' } }),
    db.publicationColumn.findFirstOrThrow(),
    db.account.findFirstOrThrow({ where: { staffNo: '012301' } }),
  ])
  const file = await db.attachment.findFirstOrThrow({ where: { ownerId } })
  const begun = await startDraft({ kind: 'citizen', id: ownerId, name: '', realNameLevel: 1 }, service.code)
  const draftId = succeeded(begun).draftId
  const published = await db.documentFile.findFirst()
  const system = await administrator('system_admin')
  const [block] = await blocksToArrange(system)
  const holding = await db.postHolder.findFirstOrThrow()
  return {
    code: service.code,
    step: 'review',
    kind: 'phone',
    number: '1',
    slug: column.slug,
    name: 'all.atom',
    id: letter.caseId,
    holding: holding.id,
    '/admin/home/[id] id': block?.id ?? '',
    '/admin/columns/[id] id': column.id,
    '/admin/powers/[id] id': await waitingPower(system),
    ...(await calendarChangeOf(system)),
    '/departments/[code] code': department.code,
    '/admin/departments/[code] code': department.code,
    '/admin/departments/[code]/edit code': department.code,
    '/verify/[code] code': letter.verifyCode,
    '/documents/[id] id': document.id,
    '/documents/[id]/editions/[number] id': document.id,
    '/api/v1/documents/[id] id': document.id,
    '/admin/publishing/[id] id': edition.id,
    '/admin/publishing/[id]/edit id': edition.id,
    '/admin/publishing/[id]/saves id': edition.id,
    '/admin/publishing/[id]/saves/[saveId] id': edition.id,
    '/api/publishing/editions/[id] id': newId(),
    '/api/publishing/editions/[id]/editing id': newId(),
    saveId: newId(),
    '/admin/publishing/words/[id] id': await taughtSaying(staff.id),
    '/admin/people/[id] id': staff.id,
    '/admin/accounts/[id] id': ownerId,
    '/my/apply/draft/[id] id': draftId,
    '/my/apply/draft/[id]/[step] id': draftId,
    '/my/drafts/[id]/discard id': draftId,
    '/api/drafts/[id] id': draftId,
    '/api/attachments/[id] id': file.id,
    '/api/attachments/[id]/preview id': file.id,
    '/api/documents/[id] id': letter.id,
    '/api/published/[id] id': published?.id ?? document.id,
  }
}

/** Words that an editor taught the search. */
async function taughtSaying(updatedBy: string): Promise<string> {
  const now = systemClock.now()
  const taught = { said: '嘎嘎车', meant: ['出租汽车'], updatedBy, updatedAt: now }
  return (await db.searchSaying.create({ data: { id: newId(now), ...taught } })).id
}

/** A change of the calendar that was proposed and applied. */
async function calendarChangeOf(system: Staff): Promise<Record<string, string>> {
  const day = { date: '2030-03-01', kind: 'HOLIDAY', name: '演示', source: '演示', reason: '演示' } as const
  const { changeId } = succeeded(await proposeCalendarDay(system, day))
  succeeded(await applyCalendarChange(system, { changeId }))
  return { '/admin/calendar/changes/[id] id': changeId, '/desk/calendar/[id] id': changeId }
}

/** A power that the system administrator asked for and nobody confirmed yet. */
async function waitingPower(system: Staff): Promise<string> {
  const { accountId, postId } = await db.postHolder.findFirstOrThrow({ orderBy: { id: 'desc' } })
  const wanted = { startsOn: dayOf(systemClock.now()), endsOn: null, reason: '岗位轮换' }
  const post = await db.post.findFirstOrThrow({ where: { id: { not: postId } } })
  succeeded(await assignPost(system, { accountId, postId: post.id, ...wanted }))
  const { pending } = await pendingPowers(await administrator('security_admin'), { accountId })
  return pending[0]?.id ?? ''
}
