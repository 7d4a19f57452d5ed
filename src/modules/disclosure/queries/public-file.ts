import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { db } from '@/platform/db'
import * as files from '../data/file-store'
import type { DocumentFile } from '../domain/file'
import { editorialScope } from '../domain/permissions'

/** A file of a document that is public, or, for its editors and publishers, of one that is not; and which of the two. */
export async function publicFile(actor: Actor, id: string): Promise<(DocumentFile & { isPublic: boolean }) | null> {
  const file = isUuid(id) ? await files.find(db, id) : null
  if (!file) return null
  const { isPublic, ownerDepartmentId, ...facts } = file
  const scope = editorialScope(actor)
  const isOwn = ownerDepartmentId === null ? scope.library : scope.departmentIds.includes(ownerDepartmentId)
  return isPublic || isOwn ? { ...facts, isPublic } : null
}
