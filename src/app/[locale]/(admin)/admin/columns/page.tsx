import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import { type ArrangedColumn, columnArrangement } from '@/modules/disclosure/queries/column-arrangement'
import { currentLocale } from '@/platform/i18n/current-locale'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'
import { MoveButtons } from '../_components/move-buttons'
import { moveColumnAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('columns'))('title') }
}

/** How far a column stands in under the one above. */
const INDENT = ['', 'pl-6', 'pl-12']

/** All columns in the order of the pages; what is changed here is on the pages within a second. */
export default async function ColumnsPage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const admin = await requireAdmin('system_admin')
  const [t, locale, columns, asked] = await Promise.all([
    getTranslations('columns'),
    currentLocale(),
    columnArrangement(admin),
    searchParams,
  ])
  const saved = (['created', 'changed'] as const).find((what) => what === asked.saved)
  return (
    <div className="stack-wide">
      {saved && <Notice tone="success" title={t(saved)} live />}
      <PageHeading title={t('title')} lead={t('lead')}>
        <ButtonLink kind="primary" href={localePath(locale, '/admin/columns/new')}>
          {t('new')}
        </ButtonLink>
      </PageHeading>
      <ColumnTable columns={columns} locale={locale} />
    </div>
  )
}

async function ColumnTable({ columns, locale }: { columns: readonly ArrangedColumn[]; locale: Locale }) {
  const t = await getTranslations('columns')
  const words = { up: t('up'), down: t('down'), pending: t('pending') }
  return (
    <Table
      caption={t('title')}
      captionHidden
      columns={(['name', 'slug', 'total', 'cycle', 'state', 'order'] as const).map((key) => ({
        key,
        header: t(key),
        numeric: key === 'total',
      }))}
      rows={columns.map((column) => ({
        key: column.id,
        cells: {
          name: (
            <span className={INDENT[Math.min(column.depth, 2)]}>
              <a href={localePath(locale, `/admin/columns/${column.id}`)}>
                <Words zh={column.name} en={column.nameEn} locale={locale} />
              </a>
            </span>
          ),
          slug: <code>{column.slug}</code>,
          total: column.total,
          cycle: column.updateCycleDays ? t('days', { days: column.updateCycleDays }) : t('no-cycle'),
          state: (
            <StatusTag tone={column.active ? 'active' : 'neutral'}>{t(column.active ? 'shown' : 'hidden')}</StatusTag>
          ),
          order: (
            <MoveButtons
              action={moveColumnAction}
              id={column.id}
              mayMove={column.mayMove}
              words={words}
              name={column.name}
            />
          ),
        },
      }))}
    />
  )
}
