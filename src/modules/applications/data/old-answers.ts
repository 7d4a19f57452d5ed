import type { Prisma } from '@/generated/prisma/client'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Transaction } from '@/platform/db'
import type { DraftAnswers } from '../domain/draft-merge'

type Row<A> = { id: string; accountId: string; serviceVersionId: string; answers: A }
const json = (value: unknown) => value as Prisma.InputJsonValue

/** The next drafts after this id, in every state, held until the transaction ends. */
export const draftsToSeal = (tx: Transaction, after: string, take: number): Promise<Row<DraftAnswers>[]> =>
  tx.$queryRaw`
    SELECT id, account_id AS "accountId", service_version_id AS "serviceVersionId", answers FROM application_drafts
    WHERE id > ${after}::uuid ORDER BY id LIMIT ${take} FOR UPDATE`

/** The same of filings. */
export const filingsToSeal = (tx: Transaction, after: string, take: number): Promise<Row<Answers>[]> =>
  tx.$queryRaw`
    SELECT f.id, a.account_id AS "accountId", a.service_version_id AS "serviceVersionId", f.answers
    FROM application_filings f JOIN applications a ON a.case_id = f.case_id
    WHERE f.id > ${after}::uuid ORDER BY f.id LIMIT ${take} FOR UPDATE OF f`

/** The next filings after this id, for reading. */
export const filingsAfter = (
  tx: Transaction,
  after: string,
  take: number,
): Promise<{ id: string; caseId: string; serviceVersionId: string; answers: Answers }[]> =>
  tx.$queryRaw`
    SELECT f.id, f.case_id AS "caseId", a.service_version_id AS "serviceVersionId", f.answers
    FROM application_filings f JOIN applications a ON a.case_id = f.case_id
    WHERE f.id > ${after}::uuid ORDER BY f.id LIMIT ${take}`

/** Neither version nor time of the draft moves: nobody changed an answer. */
export async function putDraftAnswers(tx: Transaction, id: string, answers: DraftAnswers): Promise<void> {
  await tx.applicationDraft.update({ where: { id }, data: { answers: json(answers) } })
}

/** The one change a filing ever sees: the same answers, sealed. */
export async function putFilingAnswers(tx: Transaction, id: string, answers: Answers): Promise<void> {
  await tx.applicationFiling.update({ where: { id }, data: { answers: json(answers) } })
}
