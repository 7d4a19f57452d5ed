import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/[locale]/_shell/words'
import type { Column } from '@/modules/disclosure/domain/column'
import type { EditorialLine, EditorialPage } from '@/modules/disclosure/queries/editorial-list'
import { allColumns } from '@/modules/disclosure/queries/published-columns'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { Table } from '@/ui/table'
import { timeInWords } from './time-in-words'

type EditionTableProps = {
  editions: EditorialPage['items']
  locale: Locale
  /** Where a page has more than one. */
  caption?: string
}

/** Editions in one state, in the order given. */
export async function EditionTable({ editions, locale, caption }: EditionTableProps) {
  const t = await getTranslations('publishing')
  const columns = new Map((await allColumns()).map((column) => [column.id, column]))
  const nameOf = (column?: Column) => (column ? <Words zh={column.name} en={column.nameEn} locale={locale} /> : '—')
  const rows = await Promise.all(
    editions.map(async (line) => ({
      key: line.id,
      cells: {
        document: <Title line={line} note={await noteOn(line)} locale={locale} />,
        edition: t('edition.number', { number: line.number }),
        column: nameOf(columns.get(line.columnId ?? '')),
        touched: await timeInWords(line.updatedAt),
      },
    })),
  )
  return (
    <Table
      caption={caption ?? t('title')}
      captionHidden
      columns={[
        { key: 'document', header: t('list.document') },
        { key: 'edition', header: t('list.edition') },
        { key: 'column', header: t('list.column') },
        { key: 'touched', header: t('list.touched') },
      ]}
      rows={rows}
    />
  )
}

async function noteOn({ returnReason, publishAt }: EditorialLine): Promise<string | null> {
  const t = await getTranslations('publishing.list')
  if (returnReason) return t('returned', { reason: returnReason })
  return publishAt ? t('publish-at', { time: await timeInWords(publishAt) }) : null
}

function Title({ line, note, locale }: { line: EditorialLine; note: string | null; locale: Locale }) {
  return (
    <>
      <a href={localePath(locale, `/admin/publishing/${line.id}`)} lang="zh-CN">
        {line.title}
      </a>
      {line.docNo && (
        <span className="text-small text-ink-soft" lang="zh-CN">
          {' '}
          {line.docNo}
        </span>
      )}
      {note && <span className="block text-small text-ink-soft">{note}</span>}
    </>
  )
}
