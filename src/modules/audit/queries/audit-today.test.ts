import { expect, it } from 'vitest'
import { ANYONE, type Staff, SYSTEM } from '@/kernel/actor'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { recordAudit } from '../use-cases/record-audit'
import { recordRefusal } from '../use-cases/record-refusal'
import { auditToday } from './audit-today'

const at = (moment: string) => ({ now: () => new Date(moment) })
const EVENING = at('2026-05-11T15:30:00Z')
const staff = (adminRole: Staff['adminRole']): Staff => ({ kind: 'staff', id: newId(), name: '', adminRole, posts: [] })

it('counts the lines of the city’s day and the refusals among them, for the auditor alone', async () => {
  const clerk = staff(null)
  const page = { subjectKind: 'page', subjectId: '/admin' }
  await recordRefusal(clerk, { action: 'visit.refused', ...page }, at('2026-05-10T15:59:00Z'))
  await recordRefusal(clerk, { action: 'act.refused', ...page }, at('2026-05-10T16:01:00Z'))
  await recordAudit(db, clerk, { action: 'post.created', ...page }, EVENING)
  expect(await auditToday(staff('audit_admin'), EVENING)).toEqual({ lines: 2, refused: 1, broken: 0 })
  for (const who of [clerk, staff('system_admin'), staff('security_admin'), SYSTEM, ANYONE])
    expect(await auditToday(who, EVENING)).toBeNull()
})
