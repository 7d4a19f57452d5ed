import { getTranslations } from 'next-intl/server'
import type { Staff } from '@/kernel/actor'
import { calendarChanges } from '@/modules/casework/queries/calendar-changes'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { ChangeTable } from './change-table'

/** Changes that were proposed and not applied yet, and the way to those that were decided on. */
export async function WaitingChanges({ admin }: { admin: Staff }) {
  const [t, locale, { changes }] = [
    await getTranslations('calendar-changes'),
    await currentLocale(),
    await calendarChanges(admin, 'pending'),
  ]
  return (
    <section className="stack" aria-labelledby="waiting">
      {changes.length > 0 && (
        <>
          <h2 id="waiting">{t('waiting')}</h2>
          <ChangeTable caption={t('waiting')} changes={changes} />
        </>
      )}
      <p>
        <a href={localePath(locale, '/admin/calendar/changes')}>{t('all')}</a>
      </p>
    </section>
  )
}
