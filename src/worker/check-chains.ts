import { SYSTEM } from '@/kernel/actor'
import { entryPlace } from '@/modules/audit/domain/chain-check'
import { openCheck } from '@/modules/audit/queries/chain-checks'
import { type ChainCheckJob, continueCheckLater, noteCheckStep } from '@/modules/audit/use-cases/check-chains'
import { verifyNextEntries } from '@/modules/audit/use-cases/verify-audit-chain'
import { verifyNextCases } from '@/modules/casework/use-cases/verify-case-chains'

/** A job may take two minutes before it is tried again elsewhere. */
const AT_ONCE_MS = 20_000

/** Checks seals batch by batch, each noted; after some seconds the rest is handed to another job. */
export async function checkChains(job: ChainCheckJob): Promise<void> {
  const until = performance.now() + AT_ONCE_MS
  let check = await openCheck(SYSTEM, job.checkId)
  while (check) {
    if (performance.now() > until) return continueCheckLater(SYSTEM, job)
    const step =
      check.stage === 'cases'
        ? { cases: await verifyNextCases(SYSTEM, check.place || null) }
        : { entries: await verifyNextEntries(SYSTEM, entryPlace(check)) }
    check = await noteCheckStep(SYSTEM, check, step)
  }
}
