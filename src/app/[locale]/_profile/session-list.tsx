import { getTranslations } from 'next-intl/server'
import { deviceName } from '@/modules/identity/domain/device-name'
import type { OwnSession } from '@/modules/identity/queries/own-sessions'
import { cityFormat } from '@/platform/i18n/city-format'
import { Button } from '@/ui/button'
import { Form } from '@/ui/form'
import { StatusTag } from '@/ui/status-tag'
import { Table } from '@/ui/table'

type SessionListProps = {
  sessions: readonly OwnSession[]
  currentId: string | undefined
  endSession: (form: FormData) => Promise<void>
  endOthers: (form: FormData) => Promise<void>
}

/** Where the person is signed in, each with a way out. */
export async function SessionList({ sessions, currentId, endSession, endOthers }: SessionListProps) {
  const [t, format] = await Promise.all([getTranslations('identity.sessions'), cityFormat()])
  const time = (when: Date) => format.dateTime(when, { dateStyle: 'medium', timeStyle: 'short' })
  const nameOf = ({ userAgent }: OwnSession) => {
    const device = deviceName(userAgent)
    return device ? t('on', device) : t('unknown')
  }
  const rows = sessions.map((session) => ({
    key: session.id,
    cells: {
      device: nameOf(session),
      address: session.address ?? t('address-unknown'),
      since: time(session.createdAt),
      seen: time(session.lastSeenAt),
      end:
        session.id === currentId ? (
          <StatusTag tone="active">{t('this')}</StatusTag>
        ) : (
          <Form action={endSession}>
            <input type="hidden" name="sessionId" value={session.id} />
            <Button type="submit" kind="quiet" aria-label={`${t('end')}：${nameOf(session)}`}>
              {t('end')}
            </Button>
          </Form>
        ),
    },
  }))
  const columns = [
    { key: 'device', header: t('device') },
    { key: 'address', header: t('address') },
    { key: 'since', header: t('since') },
    { key: 'seen', header: t('seen') },
    { key: 'end', header: t('end') },
  ]
  return (
    <section className="stack" aria-labelledby="sessions">
      <h2 id="sessions">{t('title')}</h2>
      <Table caption={t('caption')} captionHidden columns={columns} rows={rows} />
      {sessions.length > 1 && (
        <Form action={endOthers}>
          <Button type="submit">{t('end-others')}</Button>
        </Form>
      )}
    </section>
  )
}
