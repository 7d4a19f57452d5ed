import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words, wordsIn } from '@/app/[locale]/_shell/words'
import { serviceGuide } from '@/modules/catalogue/queries/service-guide'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { pathWord } from '@/platform/path-word'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { pageAddresses } from '../../_components/page-addresses'
import { GoverningDocuments } from './_components/governing-documents'
import { ApplyBox, Contacts } from './_components/guide-aside'
import { Conditions, Fees, LegalBases, Limits } from './_components/guide-facts'
import { Questions, Versions } from './_components/guide-more'
import { MaterialsTable } from './_components/materials-table'
import { ProcessPicture } from './_components/process-picture'

type PageProps = { params: Promise<{ code: string }> }

const guideOf = async ({ params }: PageProps) => {
  const code = pathWord((await params).code)
  return (code !== null && (await serviceGuide(code))) || notFound()
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { service, content } = await guideOf(props)
  const locale = await currentLocale()
  return {
    title: wordsIn(locale, { zh: service.name, en: service.nameEn }),
    description: wordsIn(locale, content.guide.summary),
    alternates: pageAddresses(locale, `/services/${encodeURIComponent(service.code)}`),
  }
}

/** The guide: everything about a service, said once (许可法 30; domain.md §4.2). */
export default async function GuidePage(props: PageProps) {
  const page = await guideOf(props)
  const { service, department, content } = page
  const locale = await currentLocale()
  const t = await getTranslations('catalogue')
  const { summary } = content.guide
  return (
    <article>
      <Breadcrumbs
        label={t('guide.way-up')}
        crumbs={[
          { href: localePath(locale, '/services'), text: t('list.title') },
          {
            href: localePath(locale, `/departments/${department.code}`),
            text: wordsIn(locale, { zh: department.name, en: department.nameEn }),
          },
        ]}
      />
      <PageHeading
        title={wordsIn(locale, { zh: service.name, en: service.nameEn })}
        kicker={t(`item-types.${service.itemType}`)}
        lead={summary.zh && <Words {...summary} locale={locale} />}
      />
      {service.state === 'suspended' && (
        <Notice tone="warning" title={t('guide.suspended')}>
          <p>{t('guide.suspended-help')}</p>
        </Notice>
      )}
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem] lg:grid-rows-[auto_1fr]">
        <ApplyBox page={page} locale={locale} />
        <div className="stack-wide lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <Conditions guide={content.guide} locale={locale} />
          <MaterialsTable materials={content.materials} form={content.form} locale={locale} />
          <Limits content={content} itemType={service.itemType} locale={locale} />
        </div>
        <Contacts page={page} locale={locale} />
      </div>
      <div className="stack-wide mt-12">
        <ProcessPicture page={page} locale={locale} />
        <Fees guide={content.guide} />
        <LegalBases guide={content.guide} />
        <GoverningDocuments serviceId={service.id} locale={locale} />
        <Questions guide={content.guide} locale={locale} />
        <Versions page={page} />
      </div>
    </article>
  )
}
