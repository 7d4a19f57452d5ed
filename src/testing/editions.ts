import type { Staff } from '@/kernel/actor'
import { SYSTEM } from '@/kernel/actor'
import type { Edition, EditionContent } from '@/modules/disclosure/domain/document'
import { publishEdition } from '@/modules/disclosure/use-cases/publish-edition'
import { startDocument } from '@/modules/disclosure/use-cases/start-document'
import { submitEdition } from '@/modules/disclosure/use-cases/submit-edition'
import { writeColumn } from '@/modules/disclosure/use-cases/write-column'
import { newId } from '@/platform/new-id'
import { aDepartment } from './catalogue'

export type Newsroom = { departmentId: string; name: string; columnId: string; editor: Staff; publisher: Staff }

const colleague = (name: string, departmentId: string, role: 'editor' | 'publisher'): Staff => ({
  kind: 'staff',
  id: newId(),
  name,
  adminRole: null,
  posts: [{ departmentId, role }],
})

/** A department with a column, somebody who writes and somebody else who publishes. */
export async function aNewsroom(code: string): Promise<Newsroom> {
  const name = `办公室${code}`
  const departmentId = await aDepartment(name, code)
  const facts = { slug: `notices-${code}`, name: `通知${code}`, nameEn: null, about: null, parentId: null }
  const column = await writeColumn(SYSTEM, { ...facts, updateCycleDays: 180, sortOrder: 0, active: true })
  if (!column.ok) throw new Error(column.refusal.code)
  const editor = colleague('编辑甲', departmentId, 'editor')
  const publisher = colleague('发布乙', departmentId, 'publisher')
  return { departmentId, name, columnId: column.value.id, editor, publisher }
}

/** A complete notice; state only what matters to the test. */
export const aNotice = (
  { columnId, departmentId, name }: Newsroom,
  overrides: Partial<EditionContent> = {},
): EditionContent => ({
  columnId,
  kind: 'notice',
  title: '关于开展夏季防汛检查的通知',
  summary: '各镇检查圩堤和泵站。',
  issuerDepartmentId: departmentId,
  issuerName: name,
  docNo: '',
  indexNo: '',
  signedOn: null,
  formedOn: null,
  effectiveOn: null,
  expiresOn: null,
  category: 12,
  topic: '应急',
  keywords: ['防汛'],
  bodyHtml: '<p>各镇人民政府：</p><p>请于五月底前完成检查。</p>',
  supersedesId: null,
  serviceIds: [],
  changeNote: '',
  ...overrides,
})

type When = { now(): Date }

/** Written and handed in. */
export async function aSubmittedNotice(newsroom: Newsroom, overrides: Partial<EditionContent> = {}, clock?: When) {
  const started = await startDocument(
    newsroom.editor,
    { departmentId: newsroom.departmentId, content: aNotice(newsroom, overrides) },
    clock,
  )
  if (!started.ok) throw new Error(started.refusal.code)
  const request = { editionId: started.value.id, expectedVersion: started.value.version }
  const submitted = await submitEdition(newsroom.editor, request, clock)
  if (!submitted.ok) throw new Error(submitted.refusal.code)
  return submitted.value
}

/** Written by one and published by the other. */
export async function aPublishedNotice(
  newsroom: Newsroom,
  overrides: Partial<EditionContent> = {},
  clock?: When,
): Promise<Edition> {
  const { id: editionId, version } = await aSubmittedNotice(newsroom, overrides, clock)
  const request = { editionId, expectedVersion: version, secrecyReviewed: true, warningReason: '已核对' }
  const published = await publishEdition(newsroom.publisher, request, clock)
  if (!published.ok) throw new Error(published.refusal.code)
  return published.value
}
