import { SYSTEM } from '@/kernel/actor'
import { publishDue } from '@/modules/disclosure/use-cases/publish-due'
import type { EditionDueJob } from '@/modules/disclosure/use-cases/schedule-edition'

/** The minute that a publisher set has come. What fails for a passing reason is tried again. */
export async function publishWhenDue(job: EditionDueJob): Promise<void> {
  const published = await publishDue(SYSTEM, job)
  if (!published.ok) throw new Error(`edition ${job.editionId} could not be published: ${published.refusal.code}`)
}
