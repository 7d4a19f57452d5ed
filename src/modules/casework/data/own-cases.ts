import type { Prisma } from '@/generated/prisma/client'
import { db } from '@/platform/db'
import type { CaseFile } from '../domain/case'
import { toCaseFile, WHOLE_FILE } from './case-rows'

/** The cases of one applicant, latest first. `before`: the last row of the page before. */
export async function casesOfApplicant(
  applicantId: string,
  before: { submittedAt: Date; id: string } | null,
  take: number,
): Promise<CaseFile[]> {
  const earlier: Prisma.CaseWhereInput = before
    ? { OR: [{ submittedAt: { lt: before.submittedAt } }, { submittedAt: before.submittedAt, id: { lt: before.id } }] }
    : {}
  const rows = await db.case.findMany({
    where: { AND: [{ applicantId }, earlier] },
    include: WHOLE_FILE,
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take,
  })
  return rows.map(toCaseFile)
}

/** The services of these cases, as far as they are this applicant's. */
export async function servicesOfApplicant(
  applicantId: string,
  caseIds: readonly string[],
): Promise<[string, string][]> {
  const rows = await db.case.findMany({
    where: { applicantId, id: { in: [...caseIds] } },
    select: { id: true, serviceId: true },
  })
  return rows.flatMap(({ id, serviceId }) => (serviceId ? [[id, serviceId] as [string, string]] : []))
}
