import { SYSTEM } from '@/kernel/actor'
import { ok } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { closeDatabase, db, inTransaction } from '@/platform/db'
import { env } from '@/platform/env'
import { closeQueue } from '@/platform/queue'
import { accountsTable } from './accounts-table'
import { openingOf, seedBase } from './base'
import { seedServices } from './catalogue'
import { seedPublications } from './publications/tell'
import { seedStory } from './story/tell'

/** What the city writes (uploads, letters, logs) is for its own account alone. */
process.umask(0o077)

const FINISHED = { action: 'demo.seeded', subjectKind: 'city', subjectId: 'demo' }

type Ground = 'empty' | 'unfinished' | 'finished' | 'in-use'

/** What stands in the database: nothing, a demo that was interrupted, a whole demo, or somebody's work. */
async function groundFor(): Promise<Ground> {
  const [departments, accounts, services, demoPeople, finished] = await Promise.all([
    db.department.count(),
    db.account.count(),
    db.service.count(),
    db.account.count({ where: { isDemo: true } }),
    db.auditEntry.count({ where: { action: FINISHED.action } }),
  ])
  if (finished > 0) return 'finished'
  if (departments + accounts + services === 0) return 'empty'
  return demoPeople > 0 ? 'unfinished' : 'in-use'
}

/** Writes the demo city into an empty database, or finishes one that was interrupted. Gives the exit code. */
async function seed(): Promise<number> {
  if (env.YIZHAN_MODE !== 'demo') return complain('Demo people are never put into a production city (YIZHAN_MODE).')
  const ground = await groundFor()
  if (ground === 'in-use') return complain('This database is in use: the demo story is written into an empty one only.')
  if (ground === 'finished') return 0
  const now = systemClock.now()
  if (ground === 'empty') await seedBase(now)
  await seedServices({ now: () => openingOf(now) })
  await seedStory(now)
  await seedPublications(now)
  await inTransaction(async (tx) => ok(await recordAudit(tx, SYSTEM, FINISHED)))
  return 0
}

function complain(words: string): number {
  process.stderr.write(`${words}\n`)
  return 1
}

async function main(): Promise<number> {
  if (process.argv.includes('--accounts')) {
    process.stdout.write(`${accountsTable()}\n`)
    return 0
  }
  try {
    return await seed()
  } finally {
    await closeQueue()
    await closeDatabase()
  }
}

process.exitCode = await main()
