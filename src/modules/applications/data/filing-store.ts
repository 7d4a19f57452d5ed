import type { Prisma } from '@/generated/prisma/client'
import type { Answers } from '@/modules/catalogue/domain/condition'
import type { Transaction } from '@/platform/db'
import { newId } from '@/platform/new-id'
import type { FiledMaterial, Filing } from '../domain/filing'

/** Who filed, as known on that day. */
export type Applicant = { name: string; realNameLevel: number }

export type ApplicationRow = {
  caseId: string
  accountId: string
  serviceId: string
  serviceVersionId: string
  applicant: Applicant
  currentFiling: number
}

const COLUMNS = {
  caseId: true,
  accountId: true,
  serviceId: true,
  serviceVersionId: true,
  applicant: true,
  currentFiling: true,
} as const
const FILING = { number: true, answers: true, materials: true, submittedAt: true } as const
const json = (value: unknown) => value as Prisma.InputJsonValue

export async function find(tx: Transaction, caseId: string): Promise<ApplicationRow | null> {
  return (await tx.application.findUnique({ where: { caseId }, select: COLUMNS })) as ApplicationRow | null
}

/** The same with its newest filings, newest first, answers sealed. */
export async function findWithFilings(
  tx: Transaction,
  caseId: string,
  take: number,
): Promise<{ application: ApplicationRow; filings: Filing[] } | null> {
  const newest = { select: FILING, orderBy: { number: 'desc' }, take } as const
  const row = await tx.application.findUnique({ where: { caseId }, select: { ...COLUMNS, filings: newest } })
  if (!row) return null
  const { filings, ...application } = row
  return { application: application as unknown as ApplicationRow, filings: filings.map(filingOf) }
}

export type NewApplication = Omit<ApplicationRow, 'currentFiling'> & { draftId: string }

export async function insert(tx: Transaction, application: NewApplication, now: Date): Promise<void> {
  const { applicant, ...row } = application
  await tx.application.createMany({ data: [{ ...row, applicant: json(applicant), createdAt: now }] })
}

/** Adds a filing as signed; the answers come sealed. Filings are never changed. */
export async function addFiling(tx: Transaction, caseId: string, filing: Filing): Promise<void> {
  const { number, answers, materials, submittedAt } = filing
  await tx.applicationFiling.createMany({
    data: [{ id: newId(submittedAt), caseId, number, answers: json(answers), materials: json(materials), submittedAt }],
  })
  if (number > 1) await tx.application.update({ where: { caseId }, data: { currentFiling: number } })
}

/** The newest filings of a case, newest first, answers sealed. */
export async function latestFilings(tx: Transaction, caseId: string, take: number): Promise<Filing[]> {
  const rows = await tx.applicationFiling.findMany({
    where: { caseId },
    select: FILING,
    orderBy: { number: 'desc' },
    take,
  })
  return rows.map(filingOf)
}

type FilingRow = Prisma.ApplicationFilingGetPayload<{ select: typeof FILING }>

const filingOf = ({ answers, materials, ...row }: FilingRow): Filing => ({
  ...row,
  answers: answers as unknown as Answers,
  materials: materials as unknown as FiledMaterial[],
})
