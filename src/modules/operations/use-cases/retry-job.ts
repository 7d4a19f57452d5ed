import type { Actor } from '@/kernel/actor'
import { isUuid } from '@/kernel/ids'
import { ok, type Result, refuse } from '@/kernel/result'
import { recordAudit } from '@/modules/audit/use-cases/record-audit'
import { systemClock } from '@/platform/clock'
import { inTransaction } from '@/platform/db'
import { requeue } from '@/platform/dead-letters'
import { mayOperate } from '../domain/permissions'

export type JobRefusal = 'job.not-permitted' | 'job.not-found'

/** Retries a dead letter, with all its tries. 'job.not-found' also when somebody else has just done so. */
export async function retryJob(
  actor: Actor,
  { queue, jobId }: { queue: string; jobId: string },
  clock = systemClock,
): Promise<Result<void, JobRefusal>> {
  return inTransaction(async (tx) => {
    if (!mayOperate(actor)) return refuse('job.not-permitted')
    if (!isUuid(jobId) || !(await requeue(tx, queue, jobId))) return refuse('job.not-found')
    await recordAudit(
      tx,
      actor,
      { action: 'job.retried', subjectKind: 'job', subjectId: jobId, detail: { queue } },
      clock,
    )
    return ok(undefined)
  })
}
