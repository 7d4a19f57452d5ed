import { getTranslations } from 'next-intl/server'
import { deviceName } from '@/modules/identity/domain/device-name'
import type { PersonFile } from '@/modules/identity/queries/person-file'
import { cityFormat } from '@/platform/i18n/city-format'
import { Table } from '@/ui/table'

/** Where a person is signed in now. */
export async function SessionsSection({ sessions }: Pick<PersonFile, 'sessions'>) {
  const [t, format] = await Promise.all([getTranslations('admin.person'), cityFormat()])
  const time = (when: Date) => format.dateTime(when, { dateStyle: 'medium', timeStyle: 'short' })
  const nameOf = (userAgent: string | null) => {
    const device = deviceName(userAgent)
    return device ? t('on', device) : t('unknown-device')
  }
  const columns = (['device', 'since', 'seen'] as const).map((key) => ({ key, header: t(key) }))
  const rows = sessions.map(({ id, userAgent, createdAt, lastSeenAt }) => ({
    key: id,
    cells: { device: nameOf(userAgent), since: time(createdAt), seen: time(lastSeenAt) },
  }))
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      {rows.length === 0 ? (
        <p>{t('sessions-none')}</p>
      ) : (
        <Table caption={t('sessions')} captionHidden columns={columns} rows={rows} />
      )}
    </section>
  )
}
