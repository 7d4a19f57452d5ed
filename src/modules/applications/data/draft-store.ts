import type { Prisma } from '@/generated/prisma/client'
import type { Transaction } from '@/platform/db'
import type { Draft } from '../domain/draft'

const COLUMNS = {
  id: true,
  accountId: true,
  serviceId: true,
  serviceVersionId: true,
  answers: true,
  state: true,
  correctsCaseId: true,
  leftOut: true,
  submittedCaseId: true,
  version: true,
  updatedAt: true,
} as const

type Row = Prisma.ApplicationDraftGetPayload<{ select: typeof COLUMNS }>
const draftOf = (row: Row): Draft => row as unknown as Draft
const json = (value: unknown) => value as Prisma.InputJsonValue

export async function find(tx: Transaction, id: string): Promise<Draft | null> {
  const row = await tx.applicationDraft.findUnique({ where: { id }, select: COLUMNS })
  return row && draftOf(row)
}

/** The same, held until the transaction ends: whoever else wants to change or file it waits. */
export async function findToChange(tx: Transaction, id: string): Promise<Draft | null> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT id, account_id AS "accountId", service_id AS "serviceId", service_version_id AS "serviceVersionId", answers,
      state, corrects_case_id AS "correctsCaseId", left_out AS "leftOut", submitted_case_id AS "submittedCaseId", version,
      updated_at AS "updatedAt"
    FROM application_drafts WHERE id = ${id}::uuid FOR UPDATE`
  return row ? draftOf(row) : null
}

/** The open draft of this person for this service, or for the answer to this case's correction. */
export async function findOpen(
  tx: Transaction,
  accountId: string,
  about: { serviceId: string } | { correctsCaseId: string },
): Promise<Draft | null> {
  const where = { correctsCaseId: null, ...about }
  const row = await tx.applicationDraft.findFirst({ where: { accountId, state: 'open', ...where }, select: COLUMNS })
  return row && draftOf(row)
}

/** Two clicks on "start" meet here one after the other, so that they find one draft instead of making two. */
export async function holdStart(tx: Transaction, accountId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('start-draft:' || ${accountId}, 0))`
}

export async function insert(tx: Transaction, draft: Draft): Promise<void> {
  const columns = { ...draft, answers: json(draft.answers), leftOut: [...draft.leftOut] }
  await tx.applicationDraft.create({ data: { ...columns, createdAt: draft.updatedAt } })
}

/** False when someone else saved this draft since we read it. */
export async function save(tx: Transaction, draft: Draft, now: Date): Promise<boolean> {
  const { id, version, answers, leftOut, state, submittedCaseId, serviceVersionId } = draft
  const columns = { answers: json(answers), leftOut: [...leftOut], state, submittedCaseId, serviceVersionId }
  const { count } = await tx.applicationDraft.updateMany({
    where: { id, version },
    data: { ...columns, version: version + 1, updatedAt: now },
  })
  return count === 1
}

/** The draft, held by `findToChange`, became a case; its answers stay as they are. */
export async function markSubmitted(tx: Transaction, { id, version }: Draft, caseId: string, now: Date): Promise<void> {
  const data = { state: 'submitted', submittedCaseId: caseId, version: version + 1, updatedAt: now }
  await tx.applicationDraft.updateMany({ where: { id }, data })
}

export type DraftLine = { id: string; serviceId: string; correctsCaseId: string | null; updatedAt: Date }

/** A person's open drafts, newest first; `after` is the last one of the page before. */
export async function openOf(
  tx: Transaction,
  accountId: string,
  after: { updatedAt: Date; id: string } | null,
  take: number,
): Promise<DraftLine[]> {
  const later = after && {
    OR: [{ updatedAt: { lt: after.updatedAt } }, { updatedAt: after.updatedAt, id: { lt: after.id } }],
  }
  return tx.applicationDraft.findMany({
    where: { accountId, state: 'open', ...later },
    select: { id: true, serviceId: true, correctsCaseId: true, updatedAt: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take,
  })
}
