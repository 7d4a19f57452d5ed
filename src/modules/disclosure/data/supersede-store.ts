import type { Transaction } from '@/platform/db'
import type { EditorialScope } from '../domain/permissions'
import type { SupersedeRequest } from '../domain/superseding'
import { ofScope } from './scope-condition'

type State = SupersedeRequest['state']

/** Asks once for a pair of documents; what was decided earlier may be asked again. */
export async function ask(tx: Transaction, request: SupersedeRequest): Promise<void> {
  const { id, documentId, byDocumentId, ...asked } = request
  await tx.supersedeRequest.upsert({
    where: { documentId_byDocumentId: { documentId, byDocumentId } },
    create: { id, documentId, byDocumentId, ...asked },
    update: asked,
  })
}

export async function findForDecision(tx: Transaction, id: string): Promise<SupersedeRequest | null> {
  await tx.$queryRaw`SELECT id FROM supersede_requests WHERE id = ${id}::uuid FOR UPDATE`
  return (await tx.supersedeRequest.findUnique({ where: { id } })) as SupersedeRequest | null
}

export async function save(tx: Transaction, { id, ...facts }: SupersedeRequest): Promise<void> {
  await tx.supersedeRequest.update({ where: { id }, data: facts })
}

/** Where the newer document is gone nobody has to answer any more. */
export async function endThoseOf(tx: Transaction, byDocumentId: string): Promise<void> {
  await tx.supersedeRequest.updateMany({ where: { byDocumentId, state: 'waiting' }, data: { state: 'over' } })
}

const TITLE = {
  select: { ownerDepartmentId: true, editions: { where: { status: 'published' }, select: { title: true } } },
} as const

/** Requests about documents that these care for, or that these asked for; the newest first, no further than 100. */
export async function list(tx: Transaction, scope: EditorialScope, side: 'asked' | 'asking') {
  const where = side === 'asked' ? { document: ofScope(scope) } : { byDocument: ofScope(scope) }
  const rows = await tx.supersedeRequest.findMany({
    where,
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: 100,
    include: { document: TITLE, byDocument: TITLE },
  })
  return rows.map(({ document, byDocument, state, ...request }) => ({
    ...request,
    state: state as State,
    ownerDepartmentId: document.ownerDepartmentId,
    title: document.editions[0]?.title ?? '',
    byTitle: byDocument.editions[0]?.title ?? '',
  }))
}
