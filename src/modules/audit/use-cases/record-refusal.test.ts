import { describe, expect, it } from 'vitest'
import { ANYONE, SYSTEM } from '@/kernel/actor'
import { admin, citizen, officer } from '@/testing/actors'
import { searchAudit } from '../queries/search-audit'
import { LINES_A_PERSON, recordRefusal } from './record-refusal'

const auditor = admin('审计', 'audit_admin')
const at = (time: string) => ({ now: () => new Date(`2026-05-01T${time}Z`) })
const visit = (address: string) => ({ action: 'visit.refused', subjectKind: 'page', subjectId: address }) as const
const written = async (address: string) => (await searchAudit(auditor, { subjectId: address })).entries

describe('being refused', () => {
  it('is written down with who, where and by which rule', async () => {
    const clerk = officer('张窗口', '民政/window_clerk')
    await recordRefusal(clerk, visit('/admin/audit'), at('02:00:00'))
    await recordRefusal(citizen('王芳'), { ...visit('/desk'), action: 'act.refused', code: 'case.not-permitted' })
    expect(await written('/admin/audit')).toMatchObject([{ action: 'visit.refused', actorId: clerk.id, detail: {} }])
    expect(await written('/desk')).toMatchObject([{ action: 'act.refused', detail: { code: 'case.not-permitted' } }])
  })

  it('is one line for ten minutes at the same thing, of all who press at once too', async () => {
    const clerk = officer('李窗口')
    const press = (time: string) => recordRefusal(clerk, visit('/admin/jobs'), at(time))
    await Promise.all(Array.from({ length: 6 }, () => press('02:00:00')))
    await press('02:09:59')
    expect(await written('/admin/jobs')).toHaveLength(1)
    await press('02:10:00')
    expect(await written('/admin/jobs')).toHaveLength(2)
  })

  it('fills no log, however many things somebody tries', async () => {
    const busy = citizen('试探者')
    for (let n = 0; n < LINES_A_PERSON.limit + 5; n++) await recordRefusal(busy, visit(`/admin/x${n}`), at('02:00:00'))
    expect((await searchAudit(auditor, { actorIds: [busy.id] })).entries).toHaveLength(LINES_A_PERSON.limit)
  })

  it('is nothing on record for guests and the city itself', async () => {
    await recordRefusal(ANYONE, visit('/admin/home'))
    await recordRefusal(SYSTEM, visit('/admin/home'))
    expect(await written('/admin/home')).toEqual([])
  })
})
