import { Prisma } from '@/generated/prisma/client'
import { SYSTEM } from '@/kernel/actor'
import { momentWords } from '@/kernel/moment-words'
import { dayOf, toDbDate } from '@/kernel/plain-date'
import { ok } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { worklist } from '@/modules/casework/queries/worklist'
import { openCase } from '@/modules/casework/use-cases/open-case'
import { verifyEverySeal } from '@/modules/seals/use-cases/verify-every-seal'
import { closeDatabase, db, inTransaction, rowsOf } from '@/platform/db'
import { closeQueue } from '@/platform/queue'
import { aNewCase, succeeded } from './cases'
import { clerk, loadOfficialCalendar, wang } from './filed-cases'

/**
 * A city's deeds in a process of its own, whose time zone the test sets: files a case and an audit line at the given
 * instant and tells, as JSON on stdout, what it then reads back by each of the ways the city reads.
 */
async function probe(at: Date) {
  const clock = { now: () => at }
  await loadOfficialCalendar()
  const opened = await inTransaction(async (tx) => ok(await openCase(tx, wang, aNewCase(), clock)))
  const { id } = succeeded(succeeded(opened)).case
  const note = { action: 'probe', subjectKind: 'case', subjectId: id, detail: {} }
  await inTransaction(async (tx) => ok(await recordAudit(tx, SYSTEM, note, clock)))
  const kept = await db.case.findUniqueOrThrow({ where: { id } })
  const mine = (await worklist(clerk, { view: 'mine' }, undefined, clock)).rows.find(({ caseId }) => caseId === id)
  const [raw] = await rowsOf<{ day: unknown; same: boolean }>(Prisma.sql`
    SELECT received_on AS day, received_on = ${toDbDate(dayOf(at))}::date AS same FROM cases WHERE id = ${id}::uuid`)
  const { broken } = await verifyEverySeal(SYSTEM, clock)
  return {
    id,
    byPrisma: kept.submittedAt.toISOString(),
    byDriver: mine?.submittedAt.toISOString(),
    dueByPrisma: kept.dueOn?.toISOString(),
    dueByDriver: mine?.dueOn,
    raw,
    words: momentWords('zh-CN', kept.submittedAt),
    whole: broken.length === 0,
  }
}

process.stdout.write(`${JSON.stringify(await probe(new Date(process.argv[2] ?? '')))}\n`)
await closeQueue()
await closeDatabase()
