import { getFormatter, getTranslations } from 'next-intl/server'
import type { AuditDetail, AuditEntry } from '@/modules/audit/domain/audit-chain'
import { Table } from '@/ui/table'
import { actInWords } from './act-words'

type AuditTableProps = {
  entries: readonly AuditEntry[]
  /** Where each was asked for from, by the entry's id. */
  addresses: ReadonlyMap<string, string>
  subjectHref: (subjectId: string) => string
}

/** Entries newest first; a subject leads to everything about it. */
export async function AuditTable({ entries, addresses, subjectHref }: AuditTableProps) {
  const [t, words, format] = await Promise.all([
    getTranslations('audit.list'),
    getTranslations('audit'),
    getFormatter(),
  ])
  const who = ({ actorKind, actorName }: AuditEntry) =>
    actorKind === 'anyone' ? t('anyone') : actorName || t('system')
  const columns = (['seq', 'when', 'who', 'address', 'action', 'subject', 'detail'] as const).map((key) => ({
    key,
    header: t(key),
  }))
  const rows = entries.map((entry) => ({
    key: String(entry.seq),
    cells: {
      seq: <span className="figures whitespace-nowrap">{entry.seq}</span>,
      when: format.dateTime(entry.occurredAt, { dateStyle: 'short', timeStyle: 'medium' }),
      who: who(entry),
      address: addresses.get(entry.id) ?? '—',
      action: <span title={entry.action}>{actInWords(words, entry.action)}</span>,
      subject: (
        <a href={subjectHref(entry.subjectId)} title={t('same-subject')}>
          {entry.subjectKind} {entry.subjectId.slice(0, 13)}
        </a>
      ),
      detail: inWords(entry.detail),
    },
  }))
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
}

const inWords = (detail: AuditDetail): string =>
  Object.entries(detail)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ')
