import { systemClock } from '@/platform/clock'
import { db } from '@/platform/db'
import { newId } from '@/platform/new-id'
import { keepBytes } from '@/platform/storage/content-store'
import { wang } from './filed-cases'

type Facts = {
  ownerId?: string
  caseId?: string
  taskId?: string
  draftId?: null
  scanState?: string
  fileName?: string
  mediaType?: string
}
const A_PDF = Buffer.from('%PDF-1.7 租赁合同 %%EOF')

/** A file of 王芳's with its bytes in their place; in a draft unless a case is named. */
export async function aStoredFile(facts: Facts = {}, content: Buffer = A_PDF): Promise<string> {
  const { key, sha256, size } = await keepBytes('files', content)
  const id = newId()
  const row = { id, ownerId: wang.id, draftId: newId(), materialKey: 'lease', fileName: '租赁合同.pdf' }
  const bytes = { mediaType: 'application/pdf', size, sha256, storageKey: key }
  await db.attachment.create({ data: { ...row, ...bytes, createdAt: systemClock.now(), ...facts } })
  return id
}
