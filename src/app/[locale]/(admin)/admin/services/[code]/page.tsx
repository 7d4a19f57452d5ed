import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { wordsIn } from '@/app/[locale]/_shell/words'
import { serviceGuide } from '@/modules/catalogue/queries/service-guide'
import { stuckServices } from '@/modules/catalogue/queries/stuck-services'
import { waitingDraft } from '@/modules/catalogue/queries/waiting-draft'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { pathWord } from '@/platform/path-word'
import { requireAdmin } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { DataList } from '@/ui/data-list'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { ProblemList } from '../_components/problem-list'
import { changeStateAction } from '../actions'
import { StateForm } from './_components/state-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('admin.title') }
}

/** One service: what is in force, and whether it can be filed. Only the system administrator changes that. */
export default async function ServiceAdminPage({ params }: { params: Promise<{ code: string }> }) {
  const admin = await requireAdmin()
  const code = pathWord((await params).code)
  const page = (code !== null && (await serviceGuide(code))) || notFound()
  const [t, locale] = await Promise.all([getTranslations('catalogue'), currentLocale()])
  const { service, department, versions } = page
  const stuck = (await stuckServices(admin)).find((one) => one.code === service.code)
  const draft = await waitingDraft(admin, service.code)
  const move = service.state === 'suspended' ? 'resume' : 'suspend'
  return (
    <>
      <Breadcrumbs
        label={t('admin.way-up')}
        crumbs={[{ href: localePath(locale, '/admin/services'), text: t('admin.title') }]}
      />
      <PageHeading title={wordsIn(locale, { zh: service.name, en: service.nameEn })} />
      {stuck && (
        <Notice tone="warning" title={t('admin.stuck')}>
          <p>{t('admin.stuck-help')}</p>
          <ProblemList problems={stuck.problems} />
        </Notice>
      )}
      {draft && (
        <Notice title={t('admin.draft-waits')}>
          <a href={localePath(locale, `/admin/services/${encodeURIComponent(service.code)}/publish`)}>
            {t('admin.draft-open')}
          </a>
        </Notice>
      )}
      <div className="stack-wide">
        <DataList
          rows={[
            { name: t('admin.code'), value: service.code },
            { name: t('admin.department'), value: wordsIn(locale, { zh: department.name, en: department.nameEn }) },
            { name: t('admin.kind'), value: t(`item-types.${service.itemType}`) },
            { name: t('admin.how'), value: t(service.isOnline ? 'online' : 'at-the-window') },
            { name: t('admin.state'), value: t(`admin.states.${service.state}`) },
            { name: t('admin.version'), value: versions[0]?.number ?? '—' },
            {
              name: t('admin.guide'),
              value: (
                <a href={localePath(locale, `/services/${encodeURIComponent(service.code)}`)}>{t('admin.open')}</a>
              ),
            },
          ]}
        />
        {admin.adminRole === 'system_admin' && (
          <StateForm
            action={changeStateAction.bind(null, {
              id: service.id,
              code: service.code,
              version: service.version,
              move,
            })}
            words={{
              title: t(`admin.${move}`),
              help: t(`admin.${move}-help`),
              reason: t('admin.reason'),
              reasonHint: t('admin.reason-hint'),
              pending: t('admin.pending'),
              errors: t('admin.errors'),
            }}
            isDangerous={move === 'suspend'}
          />
        )}
      </div>
    </>
  )
}
