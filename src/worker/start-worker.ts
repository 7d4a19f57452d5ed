import { type JobResult, PgBoss } from 'pg-boss'
import { SYSTEM } from '@/kernel/actor'
import { TIME_ZONE } from '@/kernel/plain-date'
import { scanAttachment } from '@/modules/attachments/use-cases/scan-attachment'
import { CHAIN_CHECK, type ChainCheckJob, SEAL_SUSPECTED } from '@/modules/audit/use-cases/check-chains'
import {
  CALENDAR_NOTICE,
  CALENDAR_RECOUNT,
  type CalendarNoticeJob,
  type CalendarRecountJob,
} from '@/modules/casework/domain/calendar-jobs'
import { recountCases } from '@/modules/casework/use-cases/recount-cases'
import { EDITORIAL_NOTICE, type EditorialNoticeJob } from '@/modules/disclosure/domain/event-recipients'
import { EDITION_DUE, type EditionDueJob } from '@/modules/disclosure/use-cases/schedule-edition'
import { ACCOUNT_NOTICE, type AccountNoticeJob } from '@/modules/identity/domain/account-notice'
import { CONTACT_MESSAGE, type ContactMessageJob } from '@/modules/identity/domain/contact-message'
import { sendContactMessage } from '@/modules/identity/use-cases/send-contact-message'
import { NOTICE_MAIL, type NoticeMailJob } from '@/modules/notifications/domain/notice-mail'
import { mailNotice } from '@/modules/notifications/use-cases/mail-notice'
import { notifyAccountHolder } from '@/modules/notifications/use-cases/notify-account-holder'
import { notifyEditor } from '@/modules/notifications/use-cases/notify-editor'
import { notifyOfCalendar } from '@/modules/notifications/use-cases/notify-of-calendar'
import { beginSealing } from '@/modules/seals/use-cases/begin-sealing'
import { env } from '@/platform/env'
import { log, withoutPersonalData } from '@/platform/log'
import '@/platform/pg-session.mjs'
import { ensureQueue, type Patience, WORKER_NAME } from '@/platform/queue'
import { CASE_EVENTS, type CaseEventJob, onCaseEvent } from './case-events'
import { anchorNow, checkChains, checkOnSuspicion } from './check-chains'
import { publishWhenDue } from './publish-when-due'
import { SCHEDULED_JOBS, type ScheduledJob } from './schedules'

export type Worker = { /** Settles once the worker works. */ started: Promise<void>; stop(): Promise<void> }

/** How often the worker writes its heartbeat; after three missed ones it counts as down. */
const HEARTBEAT_SECONDS = 10
/** How often a worker looks for jobs that somebody took and no longer works on. */
const WATCH_SECONDS = 5
/** A running job may take so long to finish once the process is told to stop; then it is tried again elsewhere. */
const FINISH_MS = 5_000
const FOREVER = 1_000_000
/** At a start every scheduled job runs at once, unless some worker has just run it. */
const JUST_NOW_SECONDS = 300

/** Woken by the database at each new job; a full batch means there is more, so the next follows without a pause. */
const IN_BATCHES = {
  localConcurrency: 2,
  batchSize: 5,
  perJobResults: true,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 5,
} as const

/** Starts working on the queues, as soon as the database answers. The server does not wait for it. */
export function startWorker(): Worker {
  const boss = new PgBoss({
    connectionString: env.APP_DATABASE_URL,
    application_name: 'yizhan-worker',
    max: 4,
    // The tables of the queue belong to the owner, who brought them up to date before we started.
    migrate: false,
    reindex: false,
    useListenNotify: true,
    instanceName: WORKER_NAME,
    instanceHeartbeatSeconds: HEARTBEAT_SECONDS,
    superviseIntervalSeconds: WATCH_SECONDS,
    monitorIntervalSeconds: WATCH_SECONDS,
  })
  boss.on('error', (error) => log.error({ err: error }, 'the worker met an error'))
  const started = boss.start({ attempts: FOREVER }).then(() => openQueues(boss))
  started.catch((error: unknown) => log.error({ err: error }, 'the worker could not start'))
  return { started, stop: () => stopWorking(boss) }
}

/** What was recorded since the last anchor is written down before the process goes; the database may be gone already. */
async function stopWorking(boss: PgBoss): Promise<void> {
  await boss.stop({ graceful: true, timeout: FINISH_MS })
  await anchorNow().catch((error: unknown) => log.warn({ err: error }, 'no anchor could be made at the end'))
}

async function openQueues(boss: PgBoss): Promise<void> {
  await beginSealing(SYSTEM)
  await workOn<CaseEventJob>(boss, CASE_EVENTS, onCaseEvent)
  await workOn<{ attachmentId: string }>(boss, 'attachment-scan', (job) => scanAttachment(SYSTEM, job), 'a-day')
  await workOn<AccountNoticeJob>(boss, ACCOUNT_NOTICE, (job) => notifyAccountHolder(SYSTEM, job))
  await workOn<EditorialNoticeJob>(boss, EDITORIAL_NOTICE, (job) => notifyEditor(SYSTEM, job))
  await workOn<CalendarRecountJob>(boss, CALENDAR_RECOUNT, (job) => recountCases(SYSTEM, job))
  await workOn<CalendarNoticeJob>(boss, CALENDAR_NOTICE, (job) => notifyOfCalendar(SYSTEM, job))
  await workOn<ContactMessageJob>(boss, CONTACT_MESSAGE, (job) => sendContactMessage(SYSTEM, job))
  await workOn<NoticeMailJob>(boss, NOTICE_MAIL, (job) => mailNotice(SYSTEM, job), 'a-day')
  await workOn<EditionDueJob>(boss, EDITION_DUE, publishWhenDue)
  await workOn<ChainCheckJob>(boss, CHAIN_CHECK, checkChains)
  await workOn(boss, SEAL_SUSPECTED, checkOnSuspicion)
  for (const job of SCHEDULED_JOBS) await runOnSchedule(boss, job)
  log.info('the worker is running')
}

async function workOn<Job extends object>(
  boss: PgBoss,
  queue: string,
  work: (job: Job) => Promise<void>,
  patience?: Patience,
): Promise<void> {
  await ensureQueue(boss, queue, patience)
  await boss.work<Job, JobResult[], typeof IN_BATCHES>(queue, IN_BATCHES, async (jobs) => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await outcomeOf(queue, job, work))
    return results
  })
}

/** Jobs of a batch are independent: one that fails is tried again alone. */
async function outcomeOf<Job>(queue: string, job: { id: string; data: Job }, work: (job: Job) => Promise<void>) {
  try {
    await work(job.data)
    return { id: job.id, status: 'completed' } as const
  } catch (error) {
    log.error({ err: error, queue, jobId: job.id }, 'a job failed; it will be tried again')
    return { id: job.id, status: 'failed', output: { message: withoutPersonalData(String(error)) } } as const
  }
}

async function runOnSchedule(boss: PgBoss, { name, cron, run }: ScheduledJob): Promise<void> {
  await workOn(boss, name, run)
  await boss.schedule(name, typeof cron === 'string' ? cron : cron(), null, { tz: TIME_ZONE })
  await boss.send(name, null, { singletonKey: 'at-start', singletonSeconds: JUST_NOW_SECONDS })
}
