import { getTranslations } from 'next-intl/server'
import type { AuditEntry } from '@/modules/audit/domain/audit-chain'
import type { FoundPerson } from '@/modules/identity/queries/people-for-auditor'
import { cityFormat } from '@/platform/i18n/city-format'
import { Pagination } from '@/ui/pagination'
import { Table } from '@/ui/table'
import { actInWords } from '../../_components/act-words'
import type { readWhose } from '../../audit-question'

type FoundReadingsProps = {
  people: readonly FoundPerson[]
  numbers: ReadonlyMap<string, string>
  found: { entries: readonly AuditEntry[]; older: number | null }
  whose: ReturnType<typeof readWhose>
  here: string
}

/** Whose data was asked about, and every look at it, newest first. */
export async function FoundReadings({ people, numbers, found, whose, here }: FoundReadingsProps) {
  const [t, format] = await Promise.all([getTranslations('audit'), cityFormat()])
  const whom =
    people.length > 0
      ? people.map(({ name, kind, mark }) => `${name}（${t(`readings.kind-${kind}`)}${mark && ` ${mark}`}）`)
      : [...numbers.values()]
  const address = (before?: number) =>
    `${here}?${new URLSearchParams({
      ...(whose.people.length > 0 ? { people: whose.people.join(',') } : {}),
      ...(whose.cases.length > 0 ? { case: whose.cases.join(',') } : {}),
      ...(before ? { before: String(before) } : {}),
    })}`
  const caseOf = ({ subjectId, detail }: AuditEntry) =>
    numbers.get(String(detail.caseId ?? subjectId)) ?? t('readings.own-record')
  const columns = (['when', 'who', 'what', 'case', 'reason'] as const).map((key) => ({
    key,
    header: t(`readings.${key}`),
  }))
  const rows = found.entries.map((entry) => ({
    key: String(entry.seq),
    cells: {
      when: format.dateTime(entry.occurredAt, { dateStyle: 'short', timeStyle: 'medium' }),
      who: entry.actorName,
      what: actInWords(t, entry.action),
      case: <span className="figures">{caseOf(entry)}</span>,
      reason: typeof entry.detail.reason === 'string' ? entry.detail.reason : t('readings.no-reason'),
    },
  }))
  return (
    <section className="stack" aria-labelledby="readings">
      <h2 id="readings">{t('readings.title')}</h2>
      <p>
        {t('readings.whom', { whom: whom.join('；') })}
        {people.length > 1 && ` ${t('readings.several')}`}
      </p>
      {rows.length === 0 ? (
        <p>{t('readings.none')}</p>
      ) : (
        <Table caption={t('readings.title')} captionHidden columns={columns} rows={rows} />
      )}
      <Pagination
        label={t('list.pages')}
        newer={whose.before ? { href: address(), text: t('list.newest') } : undefined}
        older={found.older ? { href: address(found.older), text: t('list.older') } : undefined}
      />
    </section>
  )
}
