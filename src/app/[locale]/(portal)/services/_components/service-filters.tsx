import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/app/[locale]/_shell/words'
import { AUDIENCES, LIFE_EVENTS, SUBJECTS } from '@/modules/catalogue/domain/service'
import type { ServiceTallies } from '@/modules/catalogue/queries/service-tallies'
import type { PublishedDepartment } from '@/modules/departments/queries/published-departments'
import type { Locale } from '@/platform/i18n/locale'
import { Details } from '@/ui/details'
import type { ListAddress } from './list-address'

type FiltersProps = {
  asked: ListAddress
  tallies: ServiceTallies
  departments: readonly PublishedDepartment[]
  path: (change: Partial<ListAddress>) => string
  locale: Locale
}

type Choice = { key: string; href: string; text: ReactNode; count?: number; isChosen: boolean }

/** The ways to narrow the list down, as plain links; pressing a chosen one again takes it back. */
export async function ServiceFilters({ asked, tallies, departments, path, locale }: FiltersProps) {
  const t = await getTranslations('catalogue')
  const toggle = (field: keyof ListAddress, key: string) => path({ [field]: asked[field] === key ? undefined : key })
  const events: Choice[] = LIFE_EVENTS.filter((key) => tallies.lifeEvents.has(key)).map((key) => ({
    key,
    href: toggle('event', key),
    text: t(`life-events.${key}.name`),
    count: tallies.lifeEvents.get(key),
    isChosen: asked.event === key,
  }))
  const subjects: Choice[] = SUBJECTS.filter((key) => tallies.subjects.has(key)).map((key) => ({
    key,
    href: toggle('subject', key),
    text: t(`subjects.${key}`),
    count: tallies.subjects.get(key),
    isChosen: asked.subject === key,
  }))
  const owners: Choice[] = departments
    .filter((one) => tallies.departments.has(one.id))
    .map((one) => ({
      key: one.code,
      href: toggle('department', one.code),
      text: <Words zh={one.shortName} en={one.nameEn} locale={locale} />,
      count: tallies.departments.get(one.id),
      isChosen: asked.department === one.code,
    }))
  const audiences: Choice[] = AUDIENCES.map((key) => ({
    key,
    href: toggle('audience', key),
    text: t(`audiences.${key}`),
    isChosen: asked.audience === key,
  }))
  return (
    <nav aria-label={t('list.narrow')} className="stack-tight">
      <Choices title={t('ways.audiences')} choices={audiences} open />
      <Choices title={t('ways.life-events')} choices={events} open={asked.event !== undefined} />
      <Choices title={t('ways.subjects')} choices={subjects} open={asked.subject !== undefined} />
      <Choices title={t('ways.by-department')} choices={owners} open={asked.department !== undefined} />
    </nav>
  )
}

function Choices({ title, choices, open }: { title: string; choices: readonly Choice[]; open?: boolean }) {
  if (choices.length === 0) return null
  return (
    <Details summary={title} open={open}>
      <ul className="text-small">
        {choices.map((choice) => (
          <li key={choice.key}>
            <a
              href={choice.href}
              aria-current={choice.isChosen ? 'true' : undefined}
              className={choice.isChosen ? 'inline-block py-1 font-semibold' : 'inline-block py-1'}
            >
              {choice.isChosen && <span aria-hidden="true">✓ </span>}
              {choice.text}
            </a>{' '}
            {choice.count !== undefined && <span className="figures text-ink-soft">{choice.count}</span>}
          </li>
        ))}
      </ul>
    </Details>
  )
}
