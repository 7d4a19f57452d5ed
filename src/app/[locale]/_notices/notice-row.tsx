import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import { markedDayWords } from '@/modules/casework/ui/day-words'
import type { MyNotices } from '@/modules/notifications/queries/my-notices'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { StatusTag } from '@/ui/status-tag'

type ShownNotice = MyNotices['notices'][number]

/** One thing the city told a person: what, when, about which case. */
export async function NoticeRow({ notice, title = '' }: { notice: ShownNotice; title?: string }) {
  const [t, cases, locale] = [
    await getTranslations('notifications'),
    await getTranslations('casework'),
    await currentLocale(),
  ]
  const {
    caseNo = '',
    date,
    days = 0,
    procedure,
    unit = 'workday',
    number = '',
    person = '',
    power = '',
    edition,
    dateName,
    was,
    count = 0,
    calendarChange,
  } = notice.params
  const kind = `kinds.${notice.kind.replaceAll('.', '-')}`
  const day = date ? markedDayWords(cases, locale, date) : ''
  const named = procedure ? cases(`procedures.${procedure}`) : 'none'
  const words = {
    title,
    caseNo,
    days,
    procedure: named,
    unit,
    number,
    person,
    power,
    date: day,
    dateName: dateName ? cases(`moved.${dateName}`) : '',
    was: was ? markedDayWords(cases, locale, was) : '',
    count,
    hasDate: date ? 'yes' : 'no',
  }
  return (
    <li className="notice-row">
      <p className="text-small text-ink-soft">{momentWords(locale, notice.createdAt)}</p>
      <div>
        <h2 className="text-lead font-semibold">{t(`${kind}.title`)}</h2>
        <p className="max-w-none">{t(`${kind}.text`, words)}</p>
      </div>
      <div>
        {notice.readAt === null && <StatusTag tone="active">{t('new')}</StatusTag>}
        {edition && (
          <p>
            <a href={localePath(locale, `/admin/publishing/${edition}`)}>
              {t('open-document')}
              <span className="sr-only" lang="zh-CN">
                {' '}
                {title}
              </span>
            </a>
          </p>
        )}
        {calendarChange && (
          <p>
            <a href={localePath(locale, `/desk/calendar/${calendarChange}`)}>{t('open-calendar')}</a>
          </p>
        )}
        {notice.caseId && (
          <p>
            <a href={localePath(locale, `/my/cases/${notice.caseId}`)}>
              {t('open-case')}
              <span className="sr-only"> {caseNo}</span>
            </a>
          </p>
        )}
      </div>
    </li>
  )
}
