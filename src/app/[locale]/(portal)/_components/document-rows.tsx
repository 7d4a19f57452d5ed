import { getTranslations } from 'next-intl/server'
import { officialNames } from '@/app/[locale]/_shell/official-names'
import type { PublishedLine } from '@/modules/disclosure/queries/published-documents'
import { VALIDITY_TONE } from '@/modules/disclosure/ui/validity-tone'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'
import { Day, dayInWords } from './day'

type DocumentRowsProps = { documents: readonly PublishedLine[]; locale: Locale }

/** Documents one below the other: the title, who issued it under which number, and when it was published. */
export async function DocumentRows({ documents, locale }: DocumentRowsProps) {
  const t = await getTranslations('disclosure')
  const named = await officialNames(locale, { departments: documents.map(({ issuerName }) => issuerName) })
  const rows = await Promise.all(
    documents.map(async (line) => ({ ...line, updatedInWords: await dayInWords(line.updatedOn) })),
  )
  return (
    <ul className="border-t border-line">
      {rows.map((line) => (
        <li
          key={line.id}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-4"
        >
          <div className="min-w-0 flex-1 basis-80">
            <a href={localePath(locale, `/documents/${line.id}`)} className="text-lead" lang="zh-CN">
              {line.title}
            </a>
            <p className="text-small text-ink-soft">
              {t(`kinds.${line.kind}`)}
              {' · '}
              {named(line.issuerName)}
              {line.docNo && (
                <>
                  {' · '}
                  <span lang="zh-CN">{line.docNo}</span>
                </>
              )}
              {line.sourceId === null && line.updatedOn !== line.publishedOn && (
                <>
                  {' · '}
                  {t('updated-on', { day: line.updatedInWords })}
                </>
              )}
            </p>
          </div>
          {line.validity !== 'in_force' && line.validity !== 'unknown' && (
            <StatusTag tone={VALIDITY_TONE[line.validity]}>{t(`validities.${line.validity}`)}</StatusTag>
          )}
          <span className="figures text-small text-ink-soft">
            {line.sourceId === null ? <Day of={line.publishedOn} /> : line.signedOn && <Day of={line.signedOn} />}
          </span>
        </li>
      ))}
    </ul>
  )
}
