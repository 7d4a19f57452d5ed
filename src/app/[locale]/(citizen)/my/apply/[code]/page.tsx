import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { inLanguage } from '@/modules/applications/domain/in-language'
import { materialsFor } from '@/modules/applications/domain/required-materials'
import { filableService } from '@/modules/catalogue/queries/service-by-code'
import { serviceStatus } from '@/modules/catalogue/queries/service-status'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireCitizen } from '@/platform/session/guards'
import { withNext } from '@/platform/session/with-next'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { ButtonLink } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { OneButtonForm } from '../../_components/one-button-form'
import { NotFilable } from './_components/not-filable'
import { startDraftAction } from './actions'

type Props = { params: Promise<{ code: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await filableService((await params).code)
  const t = await getTranslations('my.start')
  return { title: found ? t('title', { service: await nameOf(found.service) }) : t('not-open') }
}

const nameOf = async (service: { name: string; nameEn: string | null }) =>
  inLanguage({ zh: service.name, en: service.nameEn ?? undefined }, await currentLocale())

/** Before the first question: what to have at hand, how long it takes, and whether the name is verified. */
export default async function StartPage({ params }: Props) {
  const { code } = await params
  const citizen = await requireCitizen()
  const found = await filableService(code)
  if (!found) return <NotFilable code={code} status={(await serviceStatus(code)) ?? notFound()} />
  const [t, locale] = [await getTranslations('my.start'), await currentLocale()]
  const asked = materialsFor(found.content.materials, {})
  const conditional = found.content.materials.filter(({ necessity }) => necessity === 'conditional')
  const { promised } = found.content.terms
  return (
    <div className="stack">
      <Breadcrumbs label={t('way')} crumbs={[{ href: localePath(locale, `/services/${code}`), text: t('guide') }]} />
      <PageHeading title={t('title', { service: await nameOf(found.service) })} lead={t('lead')} />
      {citizen.realNameLevel < 1 && (
        <Notice tone="warning" title={t('real-name-title')}>
          <p>{t('real-name')}</p>
          <ButtonLink
            href={withNext(localePath(locale, '/my/profile/real-name'), localePath(locale, `/my/apply/${code}`))}
          >
            {t('verify-now')}
          </ButtonLink>
        </Notice>
      )}
      <section className="prose">
        <h2>{t('at-hand')}</h2>
        <ul>
          {asked.map(({ material, required }) => (
            <li key={material.key}>
              {inLanguage(material.name, locale)}
              {!required && t('optional')}
            </li>
          ))}
          {conditional.map((material) => (
            <li key={material.key}>
              {inLanguage(material.name, locale)}
              {t('conditional')}
            </li>
          ))}
        </ul>
      </section>
      <section className="prose">
        <h2>{t('how')}</h2>
        <ul>
          <li>{t('autosaved')}</li>
          <li>{t('checked')}</li>
          <li>{t(`promise.${promised.amount === 0 ? 'instant' : promised.unit}`, { count: promised.amount })}</li>
        </ul>
      </section>
      <OneButtonForm
        action={startDraftAction.bind(null, code)}
        text={t('start')}
        pendingText={t('starting')}
        errorsTitle={t('not-started')}
      >
        <ButtonLink kind="quiet" href={localePath(locale, `/services/${code}`)}>
          {t('read-guide')}
        </ButtonLink>
      </OneButtonForm>
    </div>
  )
}
