import { getTranslations } from 'next-intl/server'
import { type Staff, shownActor } from '@/kernel/actor'
import type { AuditEntry } from '@/modules/audit/domain/audit-chain'
import { addressesOf } from '@/modules/audit/queries/addresses-of'
import { cityFormat } from '@/platform/i18n/city-format'
import { Table } from '@/ui/table'
import { actInWords } from './act-words'
import { detailInWords, wordOr } from './detail-words'
import { shownId } from './shown-id'
import { subjectNames } from './subject-names'

type AuditTableProps = {
  auditor: Staff
  entries: readonly AuditEntry[]
  subjectHref: (subjectId: string) => string
}

const COLUMNS = ['seq', 'when', 'who', 'address', 'action', 'subject', 'detail'] as const

/** Entries newest first; a subject leads to everything about it. */
export async function AuditTable({ auditor, entries, subjectHref }: AuditTableProps) {
  const [t, words, anywhere, format] = await Promise.all([
    getTranslations('audit.list'),
    getTranslations('audit'),
    getTranslations(),
    cityFormat(),
  ])
  const ids = entries.map(({ id }) => id)
  const [addresses, names] = await Promise.all([addressesOf(auditor, ids), subjectNames(auditor, entries)])
  const who = (entry: AuditEntry) => (entry.actorKind === 'anyone' ? t('anyone') : shownActor(entry, t('system')))
  const rows = entries.map((entry) => ({
    key: String(entry.seq),
    cells: {
      seq: <span className="figures whitespace-nowrap">{entry.seq}</span>,
      when: format.dateTime(entry.occurredAt, { dateStyle: 'short', timeStyle: 'medium' }),
      who: <span className="whitespace-nowrap">{who(entry)}</span>,
      address: addresses.get(entry.id) ?? '—',
      action: <span title={entry.action}>{actInWords(words, entry.action)}</span>,
      subject: (
        <a href={subjectHref(entry.subjectId)} title={t('same-subject')}>
          {wordOr(words, `subjects.${entry.subjectKind}`, entry.subjectKind)}{' '}
          <span className="whitespace-nowrap">{names.get(entry.subjectId) ?? shownId(entry.subjectId)}</span>
        </a>
      ),
      detail: detailInWords({ t: words, anywhere, format }, entry.detail),
    },
  }))
  const columns = COLUMNS.map((key) => ({ key, header: t(key) }))
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
}
