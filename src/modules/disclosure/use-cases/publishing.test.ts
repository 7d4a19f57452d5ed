import { beforeAll, describe, expect, it } from 'vitest'
import { SYSTEM } from '@/kernel/actor'
import { find } from '@/modules/search/queries/find'
import { machineTimeOf } from '@/platform/clock'
import { db } from '@/platform/db'
import { env } from '@/platform/env'
import { pg } from '@/platform/pg-session.mjs'
import { aNewsroom, aNotice, aPublishedNotice, aSubmittedNotice, type Newsroom } from '@/testing/editions'
import { documentEdition } from '../queries/document-edition'
import { documentPage } from '../queries/document-page'
import { editorialEdition } from '../queries/editorial-edition'
import { editorialList } from '../queries/editorial-list'
import { feedEntries } from '../queries/feed-entries'
import { publishedDocuments } from '../queries/published-documents'
import { discardDraft } from './discard-draft'
import { publishDue } from './publish-due'
import { publishEdition } from './publish-edition'
import { returnEdition } from './return-edition'
import { reviseDocument } from './revise-document'
import { saveDraft } from './save-draft'
import { scheduleEdition } from './schedule-edition'
import { setValidity } from './set-validity'
import { startDocument } from './start-document'
import { submitEdition } from './submit-edition'
import { withdrawDocument } from './withdraw-document'

const at = (time: string) => ({ now: () => new Date(time) })
const clock = at('2026-05-11T02:00:00Z')
let room: Newsroom
let other: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0801')
  other = await aNewsroom('0802')
})

const requestOf = ({ id, version }: { id: string; version: number }) => ({ editionId: id, expectedVersion: version })
const isListed = async (documentId: string) =>
  (await publishedDocuments({ columnIds: [room.columnId] })).items.some(({ id }) => id === documentId)

async function value<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: { code: string } }>,
): Promise<T> {
  const result = await outcome
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('an editor writes', () => {
  it('a draft that nobody else sees, cleaned of what a page must not carry', async () => {
    const content = aNotice(room, {
      docNo: '皋政办[2026] 12号',
      bodyHtml: '<p onclick="x()">正文</p><script>1</script><img src="https://evil.example/a.png">',
    })
    const draft = await value(startDocument(room.editor, { departmentId: room.departmentId, content }, clock))
    expect(draft).toMatchObject({ status: 'draft', number: 1, docNo: '皋政办〔2026〕12号', bodyHtml: '<p>正文</p>' })
    expect(await documentPage(draft.documentId)).toBeNull()
    expect(await editorialEdition(other.editor, draft.id)).toBeNull()
    expect((await editorialEdition(room.publisher, draft.id))?.actions).toEqual([])
    expect(await saveDraft(other.editor, { ...requestOf(draft), content }, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-found' },
    })
  })

  it('plain text when there is no script, and an incomplete draft is kept but not handed in', async () => {
    const content = aNotice(room, { bodyHtml: '## 一\n\n第一段', summary: '', columnId: null })
    const draft = await value(startDocument(room.editor, { departmentId: room.departmentId, content }, clock))
    expect(draft.bodyHtml).toBe('<h2>一</h2>\n<p>第一段</p>')
    expect(await submitEdition(room.editor, requestOf(draft), clock)).toMatchObject({
      refusal: { code: 'disclosure.column-required', field: 'columnId' },
    })
    const { problems } = (await editorialEdition(room.editor, draft.id)) ?? {}
    expect(problems?.map(({ field }) => field)).toEqual(['columnId', 'summary'])
  })

  it('over nobody else’s words: the second of two who saved is told', async () => {
    const draft = await value(
      startDocument(room.editor, { departmentId: room.departmentId, content: aNotice(room) }, clock),
    )
    const content = aNotice(room, { title: '新题' })
    const both = await Promise.all([
      saveDraft(room.editor, { ...requestOf(draft), content }, clock),
      saveDraft(room.editor, { ...requestOf(draft), content: { ...content, title: '又一题' } }, clock),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'disclosure.changed-meanwhile' } })
  })

  it.each([
    ['no title', { title: ' ' }, 'disclosure.title-required'],
    ['a day that is none', { signedOn: '2026-02-30' }, 'disclosure.date-impossible'],
    ['an unknown column', { columnId: 'x' }, 'disclosure.column-unknown'],
    ['an unknown service', { serviceIds: ['01900000-0000-7000-8000-000000000000'] }, 'disclosure.service-unknown'],
    [
      'an unknown document before it',
      { supersedesId: '01900000-0000-7000-8000-000000000000' },
      'disclosure.supersedes-unknown',
    ],
  ])('nothing with %s', async (_what, wrong, code) => {
    const content = aNotice(room, wrong)
    expect(await startDocument(room.editor, { departmentId: room.departmentId, content }, clock)).toMatchObject({
      refusal: { code },
    })
  })
})

describe('a publisher who is not the editor publishes', () => {
  it('so that list, feed, page and search have it at once, with an index number of its own', async () => {
    const notice = await aPublishedNotice(
      room,
      { title: '关于发放汛期泵站补助的通知', docNo: '皋政办〔2026〕77号' },
      clock,
    )
    expect(notice).toMatchObject({ status: 'published', publisherId: room.publisher.id })
    expect(notice.indexNo).toMatch(/^3206820801\/2026-\d{5}$/)
    expect(await isListed(notice.documentId)).toBe(true)
    expect((await feedEntries(null))[0]).toMatchObject({
      id: notice.documentId,
      path: `/documents/${notice.documentId}`,
    })
    expect(await documentPage(notice.documentId)).toMatchObject({ state: 'published', publishedOn: '2026-05-11' })
    expect((await find('泵站补助')).items[0]).toMatchObject({
      kind: 'document',
      url: `/documents/${notice.documentId}`,
    })
    expect((await find('皋政办[2026]77号')).items[0]).toMatchObject({ id: notice.documentId })
  })

  it('and tells every instance in the moment it is true', async () => {
    const listener = new pg.Client({ connectionString: env.APP_DATABASE_URL })
    await listener.connect()
    await listener.query('LISTEN yizhan_publications')
    const heard = new Promise((tell) => listener.once('notification', tell))
    await aPublishedNotice(room, {}, clock)
    await heard
    await listener.end()
  })

  it('never what they wrote in themselves, not even a file or a word of it', async () => {
    const both = { ...room.editor, posts: [...room.editor.posts, ...room.publisher.posts] }
    const submitted = await aSubmittedNotice(room, {}, clock)
    const request = { ...requestOf(submitted), secrecyReviewed: true, warningReason: '' }
    expect(await publishEdition(both, request, clock)).toMatchObject({ refusal: { code: 'disclosure.own-edition' } })
    expect(await publishEdition(room.editor, request, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-permitted' },
    })
    expect(await publishEdition(other.publisher, request, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-found' },
    })
    expect(await publishEdition(SYSTEM, request, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-permitted' },
    })
    expect(await isListed(submitted.documentId)).toBe(false)
  })

  it('only after the secrecy review (公开条例 17), and only what is handed in', async () => {
    const submitted = await aSubmittedNotice(room, {}, clock)
    expect(
      await publishEdition(
        room.publisher,
        { ...requestOf(submitted), secrecyReviewed: false, warningReason: '' },
        clock,
      ),
    ).toMatchObject({ refusal: { code: 'disclosure.secrecy-review-required' } })
    const returned = await value(
      returnEdition(room.publisher, { ...requestOf(submitted), reason: '附件缺公章' }, clock),
    )
    expect(returned).toMatchObject({ status: 'draft', returnReason: '附件缺公章' })
    expect(
      await publishEdition(room.publisher, { ...requestOf(returned), secrecyReviewed: true, warningReason: '' }, clock),
    ).toMatchObject({ refusal: { code: 'disclosure.wrong-status' } })
  })

  it('gives index numbers without gap or double to many at once', async () => {
    const many = await Promise.all(Array.from({ length: 8 }, () => aSubmittedNotice(other, {}, clock)))
    const published = await Promise.all(
      many.map((one) =>
        value(publishEdition(other.publisher, { ...requestOf(one), secrecyReviewed: true, warningReason: '' }, clock)),
      ),
    )
    const numbers = published.map(({ indexNo }) => Number(indexNo.slice(-5))).sort((a, b) => a - b)
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })
})

describe('publishing at a set time', () => {
  const due = new Date('2026-05-12T01:00:00Z')

  it('happens then and not before, once, in the name of whoever set it', async () => {
    const submitted = await aSubmittedNotice(room, {}, clock)
    const scheduled = await value(
      scheduleEdition(
        room.publisher,
        { ...requestOf(submitted), publishAt: due, secrecyReviewed: true, warningReason: '' },
        clock,
      ),
    )
    const [job] = await db.$queryRaw<{ start_after: Date }[]>`
      SELECT start_after FROM pgboss.job WHERE name = 'edition-due' AND data->>'editionId' = ${scheduled.id}`
    expect(job?.start_after).toEqual(machineTimeOf(due))
    expect(await publishDue(SYSTEM, { editionId: scheduled.id }, at('2026-05-12T00:59:00Z'))).toMatchObject({
      value: false,
    })
    expect(await isListed(scheduled.documentId)).toBe(false)
    expect(await publishDue(SYSTEM, { editionId: scheduled.id }, at('2026-05-12T01:00:01Z'))).toMatchObject({
      value: true,
    })
    expect(await publishDue(SYSTEM, { editionId: scheduled.id }, at('2026-05-12T01:00:02Z'))).toMatchObject({
      value: false,
    })
    const row = await db.edition.findUniqueOrThrow({ where: { id: scheduled.id } })
    expect(row).toMatchObject({ status: 'published', publisherId: room.publisher.id })
  })

  it('waits for a publisher again, who reads why, when what it names is gone at its time', async () => {
    const older = await aPublishedNotice(room, {}, clock)
    const submitted = await aSubmittedNotice(room, { supersedesId: older.documentId }, clock)
    const asked = { ...requestOf(submitted), secrecyReviewed: true, warningReason: '', publishAt: due }
    await value(scheduleEdition(room.publisher, asked, clock))
    await value(withdrawDocument(room.publisher, { ...requestOf(older), reason: '误发' }, clock))
    const late = at('2026-05-12T01:00:01Z')
    expect(await publishDue(SYSTEM, { editionId: submitted.id }, late)).toMatchObject({ ok: true, value: false })
    const view = await editorialEdition(room.publisher, submitted.id)
    expect(view?.edition).toMatchObject({ status: 'submitted', publishAt: null, publisherId: null })
    expect(view?.events[0]).toMatchObject({
      type: 'edition.not-sent',
      detail: { code: 'disclosure.supersedes-unknown' },
    })
  })

  it('does not happen when the edition was given back meanwhile, nor for a time gone by', async () => {
    const submitted = await aSubmittedNotice(room, {}, clock)
    const asked = { ...requestOf(submitted), secrecyReviewed: true, warningReason: '' }
    const past = scheduleEdition(room.publisher, { ...asked, publishAt: new Date('2026-05-11T01:00:00Z') }, clock)
    expect(await past).toMatchObject({ refusal: { code: 'disclosure.time-past' } })
    const scheduled = await value(scheduleEdition(room.publisher, { ...asked, publishAt: due }, clock))
    await value(returnEdition(room.publisher, { ...requestOf(scheduled), reason: '缓发' }, clock))
    expect(await publishDue(SYSTEM, { editionId: scheduled.id }, at('2026-05-13T00:00:00Z'))).toMatchObject({
      value: false,
    })
    expect(await publishDue(room.publisher, { editionId: scheduled.id })).toMatchObject({ ok: false })
  })
})

describe('a new edition', () => {
  it('supersedes the one before with a note and a difference, and the day of first publication stays', async () => {
    const first = await aPublishedNotice(room, { bodyHtml: '<p>每户补助 100 元。</p>' }, clock)
    const draft = await value(reviseDocument(room.editor, { editionId: first.id }, at('2026-06-01T02:00:00Z')))
    expect(draft).toMatchObject({ number: 2, status: 'draft', docNo: first.docNo })
    expect(await reviseDocument(room.editor, { editionId: first.id })).toMatchObject({
      refusal: { code: 'disclosure.open-edition-exists' },
    })
    const content = { ...draft, bodyHtml: '<p>每户补助 200 元。</p>', changeNote: '' }
    const noNote = await value(saveDraft(room.editor, { ...requestOf(draft), content }, clock))
    expect(await submitEdition(room.editor, requestOf(noNote), clock)).toMatchObject({
      refusal: { code: 'disclosure.change-note-required' },
    })
    const noted = await value(
      saveDraft(room.editor, { ...requestOf(noNote), content: { ...content, changeNote: '提高补助标准' } }, clock),
    )
    const submitted = await value(submitEdition(room.editor, requestOf(noted), clock))
    expect(await documentPage(first.documentId)).toMatchObject({ edition: { number: 1 } })
    const later = at('2026-06-02T02:00:00Z')
    await value(
      publishEdition(room.publisher, { ...requestOf(submitted), secrecyReviewed: true, warningReason: '' }, later),
    )

    expect(await documentPage(first.documentId)).toMatchObject({
      edition: { number: 2 },
      publishedOn: '2026-05-11',
      updatedOn: '2026-06-02',
      editions: [{ number: 2, changeNote: '提高补助标准' }, { number: 1 }],
    })
    const page = await documentEdition(first.documentId, 2)
    expect(page?.before?.lines).toMatchObject([{ change: 'changed' }])
    expect(await documentEdition(first.documentId, 1)).toMatchObject({ isCurrent: false, before: null })
  })

  it('can be thrown away; what is public is not touched', async () => {
    const first = await aPublishedNotice(room, {}, clock)
    const draft = await value(reviseDocument(room.editor, { editionId: first.id }, clock))
    await value(discardDraft(room.editor, requestOf(draft), clock))
    expect(await documentPage(first.documentId)).toMatchObject({ edition: { number: 1 } })
    expect(await value(reviseDocument(room.editor, { editionId: first.id }, clock))).toMatchObject({ number: 2 })
  })

  it('of another document puts the older one out of force, which says so and ranks behind', async () => {
    const rule = { kind: 'normative', title: '如皋市泵站管理办法' } as const
    const older = await aPublishedNotice(room, { ...rule, docNo: '皋政规〔2020〕1号' }, clock)
    const newer = await aPublishedNotice(
      room,
      { ...rule, docNo: '皋政规〔2026〕1号', supersedesId: older.documentId },
      clock,
    )
    expect(await documentPage(older.documentId)).toMatchObject({
      document: { validity: 'superseded' },
      supersededBy: { id: newer.documentId },
    })
    expect(await documentPage(newer.documentId)).toMatchObject({
      document: { validity: 'in_force' },
      supersedes: [{ id: older.documentId }],
    })
    expect((await find('泵站管理办法')).items.map(({ id }) => id).slice(0, 2)).toEqual([
      newer.documentId,
      older.documentId,
    ])
  })
})

describe('what was published', () => {
  it('can be withdrawn with a reason: the page says so, and text, list, feed and search have it no more', async () => {
    const notice = await aPublishedNotice(room, { title: '关于误发的泄洪公告' }, clock)
    expect(await withdrawDocument(room.publisher, { ...requestOf(notice), reason: ' ' }, clock)).toMatchObject({
      refusal: { code: 'disclosure.reason-required' },
    })
    expect(await withdrawDocument(room.editor, { ...requestOf(notice), reason: '误发' }, clock)).toMatchObject({
      refusal: { code: 'disclosure.not-permitted' },
    })
    await value(withdrawDocument(room.publisher, { ...requestOf(notice), reason: '内容有误' }, clock))
    expect(await documentPage(notice.documentId)).toEqual({
      state: 'withdrawn',
      id: notice.documentId,
      title: '关于误发的泄洪公告',
      withdrawnOn: '2026-05-11',
      reason: '内容有误',
    })
    expect(await isListed(notice.documentId)).toBe(false)
    expect(await documentEdition(notice.documentId, 1)).toBeNull()
    expect((await feedEntries(null)).some(({ id }) => id === notice.documentId)).toBe(false)
    expect((await find('误发的泄洪公告')).items.some(({ id }) => id === notice.documentId)).toBe(false)
  })

  it('can come back as a new edition; what was withdrawn stays hidden', async () => {
    const first = await aPublishedNotice(room, {}, clock)
    const gone = await value(withdrawDocument(room.publisher, { ...requestOf(first), reason: '有误' }, clock))
    const draft = await value(reviseDocument(room.editor, { editionId: gone.id }, clock))
    const content = { ...draft, changeNote: '更正后重新发布' }
    const saved = await value(saveDraft(room.editor, { ...requestOf(draft), content }, clock))
    const submitted = await value(submitEdition(room.editor, requestOf(saved), clock))
    await value(
      publishEdition(room.publisher, { ...requestOf(submitted), secrecyReviewed: true, warningReason: '' }, clock),
    )
    expect(await documentPage(first.documentId)).toMatchObject({ state: 'published', editions: [{ number: 2 }] })
    expect(await documentEdition(first.documentId, 1)).toBeNull()
  })

  it('can be repealed, with a reason in the log', async () => {
    const rule = await aPublishedNotice(room, { kind: 'normative', title: '如皋市旧规' }, clock)
    const change = { ...requestOf(rule), validity: 'repealed', reason: '清理结果' } as const
    await value(setValidity(room.publisher, change, clock))
    expect(await documentPage(rule.documentId)).toMatchObject({ document: { validity: 'repealed' } })
    const { events } = (await editorialEdition(room.editor, rule.id)) ?? {}
    expect(events?.[0]).toMatchObject({
      type: 'document.validity-set',
      detail: { validity: 'repealed', reason: '清理结果' },
    })
  })

  it('keeps its history: nobody can rewrite what happened', async () => {
    await expect(db.$executeRaw`UPDATE document_events SET actor_name = 'x'`).rejects.toThrow(/denied|append-only/)
    await expect(db.$executeRaw`DELETE FROM document_events`).rejects.toThrow(/denied|append-only/)
  })
})

it('finds on the desk by words of the title or the number in any brackets', async () => {
  await aSubmittedNotice(other, { title: '关于渡口检查的通知', docNo: '皋政办〔2026〕77号' }, clock)
  const found = async (sought: string) =>
    (await editorialList(other.publisher, 'submitted', undefined, sought)).items.map(({ title }) => title)
  for (const sought of ['渡口', '通知 渡口', '皋政办[2026]77号', '2026(77'])
    expect(await found(sought), sought).toContain('关于渡口检查的通知')
  for (const sought of ['渡口 码头', '78号']) expect(await found(sought), sought).toEqual([])
})

it('shows each newsroom its own desk, by state', async () => {
  await aSubmittedNotice(other, {}, clock)
  const desk = await editorialList(other.publisher, 'submitted')
  expect(desk.items.every(({ ownerDepartmentId }) => ownerDepartmentId === other.departmentId)).toBe(true)
  expect(desk.counts.get('submitted')).toBe(desk.items.length)
  expect((await editorialList({ ...other.publisher, posts: [] }, 'submitted')).items).toEqual([])
})
