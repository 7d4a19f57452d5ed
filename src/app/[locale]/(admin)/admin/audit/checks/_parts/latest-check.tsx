import { getFormatter, getTranslations } from 'next-intl/server'
import type { FoundBreak } from '@/modules/audit/domain/chain-check'
import type { ShownCheck } from '@/modules/audit/queries/chain-checks'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Notice } from '@/ui/notice'
import { FreshWhileRunning } from './fresh-while-running'

/** The check in hand with its progress, or what the last one found. */
export async function LatestCheck({ check }: { check: ShownCheck }) {
  const [t, format, locale] = await Promise.all([getTranslations('audit.checks'), getFormatter(), currentLocale()])
  const { cases, casesTotal, events, entries, entriesTotal, broken, requesterName } = check
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
  const breaks = (found: FoundBreak) =>
    found.log === 'case'
      ? t('broken-case', { caseNo: found.caseNo, at: found.at })
      : t(`broken-audit-${found.reason}`, { at: found.at })
  return (
    <Notice
      tone={broken.length === 0 ? 'success' : 'error'}
      title={t(broken.length === 0 ? 'intact' : 'not-intact')}
      live
    >
      <p>{t('counted', { cases, events, entries })}</p>
      {broken.length > 0 && (
        <>
          <ul>
            {broken.map((found) => (
              <li key={`${found.log} ${found.log === 'case' ? found.caseNo : ''} ${found.at}`}>{breaks(found)}</li>
            ))}
          </ul>
          <p>{t('what-now')}</p>
        </>
      )}
      <p>{t('by', { name: requesterName, at })}</p>
    </Notice>
  )
}
