import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, ANYONE } from '@/kernel/actor'
import { db } from '@/platform/db'
import { citizen, officer } from '@/testing/actors'
import { aFiledCase, clerk, loadOfficialCalendar, wang } from '@/testing/filed-cases'
import { aStoredFile } from '@/testing/stored-files'
import { attachmentsOfCase } from '../queries/attachments-of-case'
import { openAttachment } from './open-attachment'
import { removeAttachment } from './remove-attachment'

let caseId: string
beforeAll(async () => {
  await loadOfficialCalendar()
  caseId = (await aFiledCase()).id
})

const codeOf = async (actor: Actor, id: string) => {
  const opened = await openAttachment(actor, id)
  return opened.ok ? 'opened' : opened.refusal.code
}
const readsOf = (subjectId: string) => db.auditEntry.findMany({ where: { subjectId, action: 'attachment.read' } })

describe('who may open a file', () => {
  it.each([
    ['its owner', wang, 'opened'],
    ['a clerk of the office in charge', clerk, 'opened'],
    ['a clerk of an office that also reviews the case', officer('冯警', 'police/reviewer'), 'attachment.not-found'],
    ['a colleague from elsewhere', officer('吴外', 'tax/window_clerk'), 'attachment.not-found'],
    ['another citizen', citizen('李四'), 'attachment.not-found'],
    ['somebody who is not signed in', ANYONE, 'attachment.not-found'],
  ] as const)('%s', async (_who, actor, code) => {
    expect(await codeOf(actor, await aStoredFile({ caseId }))).toBe(code)
  })

  it('a draft is nobody’s business but its owner’s', async () => {
    const id = await aStoredFile()
    expect(await codeOf(wang, id)).toBe('opened')
    expect(await codeOf(clerk, id)).toBe('attachment.not-found')
  })

  it('reading by staff goes on record, reading one’s own does not', async () => {
    const id = await aStoredFile({ caseId })
    await openAttachment(wang, id)
    await openAttachment(clerk, id)
    expect(await readsOf(id)).toMatchObject([{ actorId: clerk.id, detail: { caseId } }])
  })

  it('an address that is no id is simply not found', async () => {
    expect(await codeOf(wang, '../../etc/passwd')).toBe('attachment.not-found')
  })

  it('a list of a case is for whoever may see the case', async () => {
    const id = await aStoredFile({ caseId })
    expect((await attachmentsOfCase(clerk, caseId)).map((file) => file.id)).toContain(id)
    expect(await attachmentsOfCase(citizen('李四'), caseId)).toEqual([])
  })
})

describe('what was filed stays', () => {
  it('a file of a draft can be taken out, one of a case cannot', async () => {
    const [draft, filed] = [await aStoredFile(), await aStoredFile({ caseId })]
    expect(await removeAttachment(citizen('李四'), { attachmentId: draft })).toMatchObject({
      refusal: { code: 'attachment.not-found' },
    })
    expect(await removeAttachment(wang, { attachmentId: draft })).toMatchObject({ ok: true })
    expect(await removeAttachment(wang, { attachmentId: draft })).toMatchObject({ ok: true })
    expect(await removeAttachment(wang, { attachmentId: filed })).toMatchObject({
      refusal: { code: 'attachment.already-filed' },
    })
    expect(await codeOf(wang, draft)).toBe('attachment.not-found')
    expect(await codeOf(wang, filed)).toBe('opened')
  })
})
