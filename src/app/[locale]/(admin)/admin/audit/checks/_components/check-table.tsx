import { getTranslations } from 'next-intl/server'
import type { ShownCheck } from '@/modules/audit/queries/chain-checks'
import { cityFormat } from '@/platform/i18n/city-format'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'
import { requesterOf } from './requester'

/** Earlier checks: when, who asked, and whether every seal held. */
export async function CheckTable({ checks }: { checks: readonly ShownCheck[] }) {
  const [t, format] = await Promise.all([getTranslations('audit.checks'), cityFormat()])
  const stateOf = ({ stage, broken }: ShownCheck) => {
    if (stage !== 'done') return <StatusTag tone="waiting">{t('unfinished')}</StatusTag>
    return broken.length === 0 ? (
      <StatusTag tone="done">{t('held')}</StatusTag>
    ) : (
      <StatusTag tone="overdue">{t('breaks', { n: broken.length })}</StatusTag>
    )
  }
  const columns = (['when', 'who', 'result', 'cases', 'entries'] as const).map((key) => ({
    key,
    header: t(`column-${key}`),
    numeric: key === 'cases' || key === 'entries',
  }))
  const rows = checks.map((check) => ({
    key: check.id,
    cells: {
      when: format.dateTime(check.requestedAt, { dateStyle: 'medium', timeStyle: 'short' }),
      who: requesterOf(check, t('system')),
      result: stateOf(check),
      cases: check.cases,
      entries: check.entries,
    },
  }))
  return (
    <section className="stack" aria-labelledby="earlier">
      <h2 id="earlier">{t('earlier')}</h2>
      <Table caption={t('earlier')} captionHidden columns={columns} rows={rows} />
    </section>
  )
}
