import { getTranslations } from 'next-intl/server'
import type { ShownCheck } from '@/modules/audit/queries/chain-checks'
import { cityFormat } from '@/platform/i18n/city-format'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'
import { FoundBreaks } from './found-breaks'
import { FreshWhileRunning } from './fresh-while-running'
import { requesterOf } from './requester'

/** The check in hand with its progress, or what the last one found. */
export async function LatestCheck({ check }: { check: ShownCheck }) {
  const [t, format, locale] = await Promise.all([getTranslations('audit.checks'), cityFormat(), currentLocale()])
  const { cases, casesTotal, events, documents, entries, anchors, entriesTotal, broken } = check
  if (check.running)
    return (
      <section className="stack" aria-labelledby="running">
        <h2 id="running">{t('running')}</h2>
        <progress className="w-full" max={1} value={check.progress} aria-labelledby="running" />
        <p aria-live="polite">{t('so-far', { cases, casesTotal, entries, entriesTotal })}</p>
        <p>
          <a href={localePath(locale, '/admin/audit/checks')}>{t('look-again')}</a>
        </p>
        <FreshWhileRunning />
      </section>
    )
  if (check.stage !== 'done') return <Notice tone="warning" title={t('lost')} />
  const at = format.dateTime(check.finishedAt ?? check.requestedAt, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <Notice
      tone={broken.length === 0 ? 'success' : 'error'}
      title={t(broken.length === 0 ? 'intact' : 'not-intact')}
      live
    >
      <p>
        {t('counted', { cases, events, documents, entries })} {t('anchors-counted', { anchors })}
      </p>
      {broken.length > 0 && (
        <>
          <FoundBreaks found={broken} />
          <p>{t('what-now')}</p>
        </>
      )}
      <p>{t('by', { name: requesterOf(check, t('system')), at })}</p>
    </Notice>
  )
}
