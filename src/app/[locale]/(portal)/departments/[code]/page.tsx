import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Words, wordsIn } from '@/app/[locale]/_shell/words'
import { listServices } from '@/modules/catalogue/queries/list-services'
import { publishedDepartment } from '@/modules/departments/queries/published-department'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { DataList } from '@/ui/data-list'
import { PageHeading } from '@/ui/page-heading'
import { PhoneNumbers } from '@/ui/phone-numbers'
import { pageAddresses } from '../../_components/page-addresses'
import { ServiceRows } from '../../_components/service-rows'
import { IssuedDocuments } from './_components/issued-documents'

type PageProps = { params: Promise<{ code: string }> }

const bodyOf = async ({ params }: PageProps) => (await publishedDepartment((await params).code)) ?? notFound()

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { department } = await bodyOf(props)
  const locale = await currentLocale()
  return {
    title: wordsIn(locale, { zh: department.name, en: department.nameEn }),
    alternates: pageAddresses(locale, `/departments/${department.code}`),
  }
}

/** One body: who heads it, where and when it can be reached, and what it does for people. */
export default async function DepartmentPage(props: PageProps) {
  const { department, children } = await bodyOf(props)
  const locale = await currentLocale()
  const t = await getTranslations('portal')
  const services = await listServices({ departmentId: department.id })
  const unknown = t('departments.not-published')
  const chinese = (text: string | null) => (text ? <span lang="zh-CN">{text}</span> : unknown)
  return (
    <>
      <Breadcrumbs
        label={t('departments.way-up')}
        crumbs={[{ href: localePath(locale, '/departments'), text: t('departments.title') }]}
      />
      <PageHeading
        title={wordsIn(locale, { zh: department.name, en: department.nameEn })}
        lead={department.intro && <Words zh={department.intro} locale={locale} />}
      />
      <div className="stack-wide">
        <DataList
          rows={[
            { name: t('departments.head'), value: chinese(department.headName) },
            { name: t('departments.address'), value: chinese(department.address) },
            { name: t('departments.hours'), value: chinese(department.officeHours) },
            { name: t('departments.phone'), value: <PhoneNumbers text={department.phone ?? unknown} /> },
          ]}
        />
        {services.total > 0 && (
          <section aria-labelledby="services">
            <h2 id="services" className="mb-4">
              {t('departments.its-services', { count: services.total })}
            </h2>
            <ServiceRows services={services.items} locale={locale} />
            {services.next && (
              <p className="mt-4">
                <a href={localePath(locale, `/services?department=${department.code}`)}>
                  {t('departments.all-services')}
                </a>
              </p>
            )}
          </section>
        )}
        <IssuedDocuments department={department} locale={locale} />
        {children.length > 0 && (
          <section aria-labelledby="under">
            <h2 id="under">{t('departments.under')}</h2>
            <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
              {children.map((one) => (
                <li key={one.id}>
                  {one.kind === 'village' ? (
                    <span lang="zh-CN">{one.name}</span>
                  ) : (
                    <a href={localePath(locale, `/departments/${one.code}`)}>
                      <Words zh={one.shortName} en={one.nameEn} locale={locale} />
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  )
}
