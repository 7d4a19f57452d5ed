import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Conditions, Fees, LegalBases, Limits } from '@/app/[locale]/(portal)/services/[code]/_components/guide-facts'
import { MaterialsTable } from '@/app/[locale]/(portal)/services/[code]/_components/materials-table'
import type { ServiceVersionContent } from '@/modules/catalogue/domain/service-version'
import { type WaitingDraft, waitingDraft } from '@/modules/catalogue/queries/waiting-draft'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { pathWord } from '@/platform/path-word'
import { requireAdmin } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { FormPreview } from './_components/form-preview'
import { PartProblems } from './_components/part-problems'
import { ProcessPreview, ResultPreview } from './_components/process-preview'
import { PublishForm } from './_components/publish-form'
import { publishDraftAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('catalogue'))('admin.publish-title') }
}

/** What would go online for a service, what forbids it, and once nothing does, the press that publishes it. */
export default async function PublishServicePage({ params }: { params: Promise<{ code: string }> }) {
  const admin = await requireAdmin('system_admin')
  const code = pathWord((await params).code)
  const draft = (code !== null && (await waitingDraft(admin, code))) || notFound()
  const [t, locale] = await Promise.all([getTranslations('catalogue'), currentLocale()])
  const { service, content, problems, fingerprint } = draft
  const list = localePath(locale, '/admin/services')
  return (
    <>
      <Breadcrumbs
        label={t('admin.way-up')}
        crumbs={[
          { href: list, text: t('admin.title') },
          { href: `${list}/${encodeURIComponent(service.code)}`, text: service.name },
        ]}
      />
      <PageHeading title={t('admin.publish-heading', { name: service.name })} lead={t('admin.publish-lead')} />
      <div className="stack-wide">
        {problems.length > 0 && (
          <Notice tone="warning" title={t('admin.publish-problems', { count: problems.length })}>
            <p>{t('admin.publish-problems-help')}</p>
          </Notice>
        )}
        <PartProblems part={null} problems={problems} />
        {content && <Preview draft={draft} content={content} />}
        {problems.length === 0 && (
          <PublishForm
            action={publishDraftAction.bind(null, { code: service.code, fingerprint })}
            words={{
              title: t('admin.publish'),
              help: t('admin.publish-help'),
              pending: t('admin.pending'),
              errors: t('admin.errors'),
            }}
          />
        )}
      </div>
    </>
  )
}

async function Preview({ draft, content }: { draft: WaitingDraft; content: ServiceVersionContent }) {
  const locale = await currentLocale()
  const { problems, departments } = draft
  const { guide, form, materials, process, result } = content
  return (
    <>
      <PartProblems part="guide" problems={problems} />
      <Conditions guide={guide} locale={locale} />
      <LegalBases guide={guide} />
      <Fees guide={guide} />
      <PartProblems part="form" problems={problems} />
      <FormPreview form={form} locale={locale} />
      <PartProblems part="materials" problems={problems} />
      <MaterialsTable materials={materials} form={form} locale={locale} />
      <PartProblems part="process" problems={problems} />
      <ProcessPreview process={process} departments={departments} locale={locale} />
      <PartProblems part="limits" problems={problems} />
      <Limits content={content} itemType={draft.service.itemType} locale={locale} />
      <PartProblems part="result" problems={problems} />
      <ResultPreview result={result} />
    </>
  )
}
