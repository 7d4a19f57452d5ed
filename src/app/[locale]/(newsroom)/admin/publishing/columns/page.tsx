import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { dayWords } from '@/modules/casework/ui/day-words'
import { type ColumnLine, publishedColumns } from '@/modules/disclosure/queries/published-columns'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('columns.title') }
}

const withChildren = (column: ColumnLine): ColumnLine[] => [column, ...column.children.flatMap(withChildren)]

const TONE = { owing: 'overdue', empty: 'waiting', fine: 'active' } as const

/** A column without any document is no column that is kept up, even where no cycle is promised. */
const stateOf = ({ isOwing, total }: ColumnLine): keyof typeof TONE => {
  if (isOwing) return 'owing'
  return total === 0 ? 'empty' : 'fine'
}

/** Which columns owe something new (19号: columns not kept up count against the site); those first. */
export default async function ColumnFreshnessPage() {
  await requireStaff()
  const locale = await currentLocale()
  const t = await getTranslations('publishing.columns')
  const columns = (await publishedColumns()).flatMap(withChildren)
  const ordered = (['owing', 'empty', 'fine'] as const).flatMap((state) =>
    columns.filter((column) => stateOf(column) === state),
  )
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'column', header: t('column') },
          { key: 'state', header: t('state') },
          { key: 'updated', header: t('updated') },
          { key: 'cycle', header: t('cycle') },
          { key: 'total', header: t('total'), numeric: true },
        ]}
        rows={ordered.map((column) => ({
          key: column.id,
          tone: column.isOwing ? 'overdue' : undefined,
          cells: {
            column: (
              <a href={localePath(locale, `/columns/${column.slug}`)}>
                <Words zh={column.name} en={column.nameEn} locale={locale} />
              </a>
            ),
            state: <StatusTag tone={TONE[stateOf(column)]}>{t(stateOf(column))}</StatusTag>,
            updated: column.updatedOn ? dayWords(locale, column.updatedOn) : t('never'),
            cycle: column.updateCycleDays ? t('days', { days: column.updateCycleDays }) : t('no-cycle'),
            total: column.total,
          },
        }))}
      />
    </>
  )
}
