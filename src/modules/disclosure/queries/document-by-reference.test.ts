import { beforeAll, expect, it } from 'vitest'
import { aNewsroom, aPublishedNotice, type Newsroom } from '@/testing/editions'
import { startDocument } from '../use-cases/start-document'
import { withdrawDocument } from '../use-cases/withdraw-document'
import { documentByReference, referenceWords } from './document-by-reference'
import { editorialEdition } from './editorial-edition'

let room: Newsroom

beforeAll(async () => {
  room = await aNewsroom('0815')
})

const published = async (title: string, docNo = '') => (await aPublishedNotice(room, { title, docNo })).documentId

it('gives a document back in words that lead to it again, and in its address only where no words do', async () => {
  const numbered = await published('关于节约用水的通知', '皋政发〔2026〕21号')
  const bare = await published('关于夜间施工的通告')
  const [one, other] = [await published('年度通告'), await published('年度通告')]
  const [first, second] = [
    await published('甲通知', '皋政发〔2026〕22号'),
    await published('乙通知', '皋政发〔2026〕22号'),
  ]
  const dotted = await published('限行 · 春节期间')
  const words = {
    [numbered]: '关于节约用水的通知 · 皋政发〔2026〕21号',
    [bare]: '关于夜间施工的通告',
    [one]: `年度通告 · /documents/${one}`,
    [other]: `年度通告 · /documents/${other}`,
    [first]: '甲通知',
    [second]: '乙通知',
    [dotted]: '限行 · 春节期间',
  }
  for (const [id, said] of Object.entries(words)) {
    expect(await referenceWords(id)).toBe(said)
    expect(await documentByReference(said)).toBe(id)
  }
  expect(await referenceWords(room.departmentId)).toBe('')
})

it('finds a document by its whole title, with or without its marks, and by none that two carry', async () => {
  const id = await published('关于暂停供水的公告')
  expect(await documentByReference(' 《关于暂停供水的公告》 ')).toBe(id)
  expect(await documentByReference('关于暂停供水')).toBeNull()
  await published('关于暂停供水的公告')
  expect(await documentByReference('关于暂停供水的公告')).toBeNull()
})

it('still names on the form what was withdrawn since, so that saving says so and drops nothing by itself', async () => {
  const older = await aPublishedNotice(room, { title: '旧的办法', docNo: '皋政发〔2026〕23号' })
  const content = { ...older, title: '新的办法', docNo: '', supersedesId: older.documentId }
  const started = await startDocument(room.editor, { departmentId: room.departmentId, content })
  if (!started.ok) throw new Error(started.refusal.code)
  const shown = async () => (await editorialEdition(room.editor, started.value.id))?.supersedes
  expect(await shown()).toBe('旧的办法 · 皋政发〔2026〕23号')
  const request = { editionId: older.id, expectedVersion: older.version, reason: '发错' }
  expect(await withdrawDocument(room.publisher, request)).toMatchObject({ ok: true })
  expect(await shown()).toBe(`旧的办法 · /documents/${older.documentId}`)
})
