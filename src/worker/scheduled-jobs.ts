import { SYSTEM } from '@/kernel/actor'
import type { Result } from '@/kernel/result'
import { sealOldAnswers } from '@/modules/applications/use-cases/seal-old-answers'
import { sweepKeys } from '@/modules/applications/use-cases/sweep-keys'
import { sweepUploads } from '@/modules/attachments/use-cases/sweep-uploads'
import { sweepAddresses } from '@/modules/audit/use-cases/sweep-addresses'
import { lapsedCorrections, overdueAcceptance } from '@/modules/casework/queries/silent-cases'
import { deemAcceptance } from '@/modules/casework/use-cases/deem-acceptance'
import { lapseCorrection } from '@/modules/casework/use-cases/lapse-correction'
import { recomputeDueDates } from '@/modules/casework/use-cases/recompute-due-dates'
import { cleanOldPictures } from '@/modules/disclosure/use-cases/clean-old-pictures'
import { turnValidity } from '@/modules/disclosure/use-cases/turn-validity'
import { carryOutRecoveries } from '@/modules/identity/use-cases/carry-out-recovery'
import { expirePowers } from '@/modules/identity/use-cases/expire-powers'
import { sweepDemoMessages } from '@/modules/identity/use-cases/sweep-demo-messages'
import { sweepSessions } from '@/modules/identity/use-cases/sweep-sessions'
import { log } from '@/platform/log'
import { forgetOldWindows } from '@/platform/rate-limit'

/** Silence is acceptance: cases nobody answered in five working days (许可法 32(4)). */
export const deemSilentCases = (): Promise<void> => eachCase('deemed accepted', overdueAcceptance, deemAcceptance)

/** Corrections nobody answered in the time that the service sets. */
export const lapseSilentCorrections = (): Promise<void> => eachCase('lapsed', lapsedCorrections, lapseCorrection)

type Step = (actor: typeof SYSTEM, request: { caseId: string }) => Promise<Result<unknown, string>>

/**
 * One case after the other, until none is left. One that was answered in the meantime is skipped; one that
 * fails does not hold up the others, but the job ends in an error and is tried again.
 */
async function eachCase(what: string, waiting: (after?: string) => Promise<string[]>, step: Step): Promise<void> {
  const failed: unknown[] = []
  for (let page = await waiting(); page.length > 0; page = await waiting(page.at(-1))) {
    for (const caseId of page) {
      const taken = await step(SYSTEM, { caseId }).catch((error: unknown) => void failed.push(error))
      if (taken?.ok) log.info({ caseId }, `a case was ${what}`)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} cases could not be ${what}`)
}

/** The due date of a paused case moves every day: the stored dates that queues are sorted by are computed again. */
export async function recountDates(): Promise<void> {
  const recounted = await recomputeDueDates(SYSTEM)
  if (recounted.ok) log.info(recounted.value, 'worked out the dates of open cases')
}

/** A document begins to apply on a day, or ceased the day before: search must know it the same day. */
export async function turnValidities(): Promise<void> {
  const turned = await turnValidity(SYSTEM)
  if (turned.ok) log.info({ documents: turned.value }, 'validity of documents turned with the day')
}

/** Source addresses whose time is over (网络安全法 23 wants six months; longer is not needed). */
export async function forgetAddresses(): Promise<void> {
  log.info({ addresses: await sweepAddresses(SYSTEM) }, 'forgot source addresses whose time is over')
}

/** Deletes what is no longer needed: unfinished uploads, counted attempts, idempotency keys, ended sessions, powers nobody confirmed, messages of a demonstration. */
export async function deleteExpired(): Promise<void> {
  const uploads = await sweepUploads(SYSTEM)
  const windows = await forgetOldWindows()
  const keys = await sweepKeys(SYSTEM)
  const sessions = await sweepSessions(SYSTEM)
  const powers = await expirePowers(SYSTEM)
  const messages = await sweepDemoMessages(SYSTEM)
  log.info({ ...uploads, windows, keys, sessions, powers, messages }, 'deleted what is no longer needed')
}

/** Answers given before their field was marked as sensitive: at every start, and every night for what an older version wrote. */
export async function sealAnswers(): Promise<void> {
  log.info(await sealOldAnswers(SYSTEM), 'sealed sensitive answers that lay open')
}

/** Accounts given back at a window whose waiting time nobody used to stop it. */
export async function carryOutWaiting(): Promise<void> {
  const recoveries = await carryOutRecoveries(SYSTEM)
  if (recoveries > 0) log.info({ recoveries }, 'accounts were given back')
}

/** Pictures published before their place was taken out of them; once all were looked at it finds none. */
export async function cleanPictures(): Promise<void> {
  const done = await cleanOldPictures(SYSTEM)
  if (done.cleaned + done.clean + done.failed > 0) log.info(done, 'looked at old pictures of documents')
}
