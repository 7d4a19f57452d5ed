import { getTranslations } from 'next-intl/server'
import { type Staff, shownActor } from '@/kernel/actor'
import type { AuditEntry } from '@/modules/audit/domain/audit-chain'
import { addressesOf } from '@/modules/audit/queries/addresses-of'
import { cityFormat } from '@/platform/i18n/city-format'
import { Table } from '@/ui/table'
import { actInWords } from './act-words'
import { detailInWords, wordOr } from './detail-words'
import { subjectNames } from './subject-names'

type AuditTableProps = {
  auditor: Staff
  entries: readonly AuditEntry[]
  subjectHref: (subjectId: string) => string
}

const COLUMNS = ['when', 'who', 'action', 'subject'] as const

/** Entries newest first, in four columns that fit a narrow page; a subject leads to everything about it. */
export async function AuditTable({ auditor, entries, subjectHref }: AuditTableProps) {
  const [t, words, anywhere, format] = await Promise.all([
    getTranslations('audit.list'),
    getTranslations('audit'),
    getTranslations(),
    cityFormat(),
  ])
  const ids = entries.map(({ id }) => id)
  const [addresses, nameOf] = await Promise.all([addressesOf(auditor, ids), subjectNames(auditor, entries)])
  const who = (entry: AuditEntry) => (entry.actorKind === 'anyone' ? t('anyone') : shownActor(entry, t('system')))
  const rows = entries.map((entry) => ({
    key: String(entry.seq),
    cells: {
      when: (
        <>
          <span className="whitespace-nowrap">
            {format.dateTime(entry.occurredAt, { dateStyle: 'short', timeStyle: 'medium' })}
          </span>
          <Beside text={t('seq', { seq: String(entry.seq) })} />
        </>
      ),
      who: (
        <>
          <span className="whitespace-nowrap">{who(entry)}</span>
          <Beside text={addresses.get(entry.id)} />
        </>
      ),
      action: (
        <>
          <span title={entry.action}>{actInWords(words, entry.action)}</span>
          <Beside text={detailInWords({ t: words, anywhere, format, nameOf }, notYetSaid(entry))} />
        </>
      ),
      subject: (
        <a href={subjectHref(entry.subjectId)} title={t('same-subject')}>
          {wordOr(words, `subjects.${entry.subjectKind}`, entry.subjectKind)}{' '}
          <span className="inline-block">{nameOf(entry.subjectId)}</span>
        </a>
      ),
    },
  }))
  const columns = COLUMNS.map((key) => ({ key, header: t(key) }))
  return <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
}

/** What stands small below a cell's own words. */
const Beside = ({ text }: { text?: string }) =>
  text ? <div className="wrap-anywhere text-(length:--type-small) text-(--ink-soft)">{text}</div> : null

/** The details without an id that the subject's name says already. */
const notYetSaid = ({ detail, subjectId }: AuditEntry): AuditEntry['detail'] =>
  Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== subjectId))
