import { getTranslations } from 'next-intl/server'
import type { DeadLetters } from '@/modules/operations/queries/dead-letters'
import { cityFormat } from '@/platform/i18n/city-format'
import { DeclaredForm } from '@/ui/declared-form'
import { Table } from '@/ui/table'
import { retryJobAction } from '../actions'

/** What could not be done, why, and a button to try again. */
export async function JobsTable({ jobs }: { jobs: DeadLetters['jobs'] }) {
  const [t, format] = await Promise.all([getTranslations('jobs'), cityFormat()])
  const when = (date: Date) => format.dateTime(date, { dateStyle: 'short', timeStyle: 'short' })
  const nameOf = (queue: string) => (t.has(`queues.${queue}`) ? t(`queues.${queue}`) : queue)
  const columns = [
    { key: 'what', header: t('what') },
    { key: 'enqueued', header: t('enqueued') },
    { key: 'failed', header: t('failed') },
    { key: 'tries', header: t('tries'), numeric: true },
    { key: 'error', header: t('error') },
    { key: 'again', header: t('again') },
  ]
  const rows = jobs.map((job) => ({
    key: job.id,
    cells: {
      what: (
        <div>
          {nameOf(job.queue)}
          <br />
          <span className="figures break-all text-ink-soft">{job.about}</span>
        </div>
      ),
      enqueued: when(job.enqueuedAt),
      failed: when(job.failedAt),
      tries: job.tries,
      error: <code className="break-words">{job.error || t('no-words')}</code>,
      again: (
        <div className="whitespace-nowrap">
          <DeclaredForm
            action={retryJobAction}
            idPrefix={`${job.id}-`}
            errorTitle={t('errors')}
            submitText={t('retry')}
            submitKind="secondary"
            pendingText={t('pending')}
            fields={[
              { control: 'hidden', name: 'queue', value: job.queue },
              { control: 'hidden', name: 'jobId', value: job.id },
            ]}
          />
        </div>
      ),
    },
  }))
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
}
