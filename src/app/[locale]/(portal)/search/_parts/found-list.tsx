import { getTranslations } from 'next-intl/server'
import type { SearchAnswer } from '@/modules/search/domain/entry'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'
import { Words } from '../../_parts/words'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Results, best first; says so when they only come close to the words. */
export async function FoundList({ answer, query, locale }: { answer: SearchAnswer; query: string; locale: Locale }) {
  const t = await getTranslations('search')
  return (
    <section aria-labelledby="results">
      <h2 id="results" className="text-lead">
        {t(answer.near ? 'near' : 'found', { total: answer.total, query })}
      </h2>
      <ol className="mt-4 border-t border-line">
        {answer.items.map(({ refId, title, summary, url, facts }) => (
          <li key={refId} className="border-b border-line py-4">
            <p className="flex max-w-none flex-wrap items-baseline justify-between gap-x-6">
              <a href={localePath(locale, url)} className="text-lead">
                <Words zh={title} en={textOf(facts.titleEn)} locale={locale} />
              </a>
              <StatusTag tone={facts.isOnline ? 'active' : 'neutral'}>
                {t(facts.isOnline ? 'online' : 'at-the-window')}
              </StatusTag>
            </p>
            {summary && (
              <p>
                <Words zh={summary} en={textOf(facts.summaryEn)} locale={locale} />
              </p>
            )}
            <p className="text-small text-ink-soft" lang="zh-CN">
              {textOf(facts.department)}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
