import { getTranslations } from 'next-intl/server'
import { shownActor } from '@/kernel/actor'
import type { DocumentEvent } from '@/modules/disclosure/domain/document-event'
import { DISCLOSURE_REFUSALS } from '@/modules/disclosure/domain/refusals'
import type { EditorialEdition } from '@/modules/disclosure/queries/editorial-edition'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { timeInWords } from '../../_components/time-in-words'

/** What happened to the document, newest first. */
export async function EditionHistory({ view }: { view: EditorialEdition }) {
  const t = await getTranslations('publishing')
  const locale = await currentLocale()
  const lines = await Promise.all(view.events.map(wordsOf))
  return (
    <section aria-labelledby="history" className="stack-tight">
      <h2 id="history">{t('edition.history')}</h2>
      {view.edition.status !== 'published' && view.edition.status !== 'superseded' && (
        <p>
          <a href={localePath(locale, `/admin/publishing/${view.edition.id}/saves`)}>{t('saves.title')}</a>
        </p>
      )}
      <ol reversed>
        {lines.map(({ id, words, time }) => (
          <li key={id} className="border-t border-line py-1">
            {words} <span className="figures whitespace-nowrap text-small text-ink-soft">{time}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

async function wordsOf(event: DocumentEvent) {
  const { id, type, detail, occurredAt } = event
  const t = await getTranslations('publishing')
  const at = typeof detail.at === 'string' ? await timeInWords(new Date(detail.at)) : ''
  const refusals = await getTranslations('disclosure.refusals')
  const code = DISCLOSURE_REFUSALS.find((one) => one === detail.code)?.replace('.', '-')
  const warnings = String(detail.warnings ?? '')
    .split(' ')
    .filter(Boolean)
  const names = warnings.map((code) => t(`checks.short.${code}`)).join('、')
  const key = type.replace('.', '-') + (names ? '-despite' : '')
  const words = t(`events.${key}`, {
    reason: code ? refusals(code) : '',
    newer: '',
    number: 0,
    name: '',
    ...detail,
    at,
    warnings: names,
    actor: shownActor(event, t('edition.by-schedule')),
  })
  return { id, words, time: await timeInWords(occurredAt) }
}
