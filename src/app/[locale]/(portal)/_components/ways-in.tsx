import { getTranslations } from 'next-intl/server'
import { LIFE_EVENTS, SUBJECTS } from '@/modules/catalogue/domain/service'
import type { ServiceTallies } from '@/modules/catalogue/queries/service-tallies'
import { type Locale, localePath } from '@/platform/i18n/locale'
import { LifeEventPicture } from './life-event-picture'

type WaysProps = { tallies: ServiceTallies; locale: Locale }

/** The turns in life that bring people here, each with what it is about. */
export async function LifeEventList({ tallies, locale }: WaysProps) {
  const t = await getTranslations('catalogue')
  const shown = LIFE_EVENTS.filter((event) => tallies.lifeEvents.has(event))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="life-events">
      <h2 id="life-events">{t('ways.life-events')}</h2>
      <ul className="mt-4 grid gap-x-8 sm:grid-cols-2 lg:grid-cols-5">
        {shown.map((event) => (
          <li key={event} className="flex gap-4 border-t border-line py-4 lg:flex-col lg:gap-2">
            <LifeEventPicture event={event} />
            <div>
              <a href={localePath(locale, `/services?event=${event}`)} className="font-song text-lead font-bold">
                {t(`life-events.${event}.name`)}
              </a>
              <p className="text-small text-ink-soft">{t(`life-events.${event}.about`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What services are about, with how many there are. */
export async function SubjectList({ tallies, locale }: WaysProps) {
  const t = await getTranslations('catalogue')
  const shown = SUBJECTS.filter((subject) => tallies.subjects.has(subject))
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="subjects">
      <h2 id="subjects">{t('ways.subjects')}</h2>
      <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-3">
        {shown.map((subject) => (
          <li key={subject}>
            <a href={localePath(locale, `/services?subject=${subject}`)}>{t(`subjects.${subject}`)}</a>{' '}
            <span className="figures text-small text-ink-soft">{tallies.subjects.get(subject)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-6 flex flex-wrap gap-x-8 gap-y-2">
        <a href={localePath(locale, '/services')}>{t('ways.all', { total: tallies.total })}</a>
        <a href={localePath(locale, '/departments')}>{t('ways.departments')}</a>
      </p>
    </section>
  )
}
