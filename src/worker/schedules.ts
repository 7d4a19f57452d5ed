import { env } from '@/platform/env'
import { anchorNow, checkAtNight, mailAnchor } from './check-chains'
import { backUpTonight } from './night-backup'
import {
  carryOutWaiting,
  cleanPictures,
  deemSilentCases,
  deleteExpired,
  forgetAddresses,
  lapseSilentCorrections,
  recountDates,
  sealAnswers,
  turnValidities,
} from './scheduled-jobs'

export type ScheduledJob = {
  name: string
  /** Minute hour day month weekday, in Asia/Shanghai; some follow a setting. */
  cron: string | (() => string)
  run: () => Promise<void>
}

/** Work that runs by the clock. Of several workers only one runs each job: the queue in the database decides which. */
export const SCHEDULED_JOBS: readonly ScheduledJob[] = [
  { name: 'round-deem-acceptance', cron: '2 * * * *', run: deemSilentCases },
  { name: 'round-lapse-corrections', cron: '12 * * * *', run: lapseSilentCorrections },
  { name: 'round-carry-out-recoveries', cron: '*/5 * * * *', run: carryOutWaiting },
  { name: 'round-recount-dates', cron: '7 0 * * *', run: recountDates },
  { name: 'round-turn-validity', cron: '3 0 * * *', run: turnValidities },
  { name: 'round-anchor', cron: () => `*/${env.ANCHOR_MINUTES} * * * *`, run: anchorNow },
  { name: 'round-mail-anchor', cron: '40 7 * * *', run: mailAnchor },
  { name: 'round-check-seals', cron: '17 2 * * *', run: checkAtNight },
  { name: 'round-forget-addresses', cron: '17 3 * * *', run: forgetAddresses },
  { name: 'round-seal-answers', cron: '37 3 * * *', run: sealAnswers },
  { name: 'round-clean-pictures', cron: '47 * * * *', run: cleanPictures },
  { name: 'round-clear-away', cron: '32 * * * *', run: deleteExpired },
  // Once a night; the later hours are for a night on which the first try failed.
  { name: 'round-back-up', cron: '40 2-6 * * *', run: backUpTonight },
]
