import { SYSTEM } from '@/kernel/actor'
import { openCheck } from '@/modules/audit/queries/chain-checks'
import {
  type ChainCheckJob,
  continueCheckLater,
  noteCheckStep,
  startOwnCheck,
} from '@/modules/audit/use-cases/check-chains'
import { countCases } from '@/modules/casework/queries/cases-for-auditor'
import { alertAuditors, mailNewestAnchor } from '@/modules/seals/use-cases/alert-auditors'
import { anchorHeads } from '@/modules/seals/use-cases/anchor-heads'
import { beginSealing } from '@/modules/seals/use-cases/begin-sealing'
import { verifyNextStep } from '@/modules/seals/use-cases/verify-next-step'

/** A job may take two minutes before it is tried again elsewhere. */
const AT_ONCE_MS = 20_000

const HOUR_MS = 3_600_000

/** Every night, and at a start when the last check was longer ago. */
export const checkAtNight = async (): Promise<void> =>
  startOwnCheck(SYSTEM, { cases: await countCases(SYSTEM), restMs: 20 * HOUR_MS })

/** Somebody met a row that doesn't fit its seal; many who meet it have one check. */
export const checkOnSuspicion = async (): Promise<void> =>
  startOwnCheck(SYSTEM, { cases: await countCases(SYSTEM), restMs: HOUR_MS / 4 })

/** Writes the heads of the logs down outside the database. */
export const anchorNow = async (): Promise<void> => void (await anchorHeads(SYSTEM))

/** The heads of the day, by mail. */
export const mailAnchor = (): Promise<void> => mailNewestAnchor(SYSTEM)

/** Checks seals batch by batch, each noted; after some seconds the rest is handed to another job. */
export async function checkChains(job: ChainCheckJob): Promise<void> {
  const until = performance.now() + AT_ONCE_MS
  await beginSealing(SYSTEM)
  let check = await openCheck(SYSTEM, job.checkId)
  while (check) {
    if (performance.now() > until) return continueCheckLater(SYSTEM, job)
    check = await noteCheckStep(SYSTEM, check, await verifyNextStep(SYSTEM, check))
  }
  // Throws while the mail server is away: the job comes again, finds nothing left to check, and tells.
  await alertAuditors(SYSTEM, job.checkId)
}
