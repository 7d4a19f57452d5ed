import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { earlierWords } from '@/modules/disclosure/queries/edition-saves'
import { DocumentBody } from '@/modules/disclosure/ui/document-body'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { timeInWords } from '../../../_components/time-in-words'
import { DifferenceToNow } from '../../_components/difference-to-now'
import { restoreAction } from './actions'

type PageProps = { params: Promise<{ id: string; saveId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('saves.title') }
}

/** The words of one save: what bringing them back would change, and the whole text. */
export default async function EarlierWordsPage({ params }: PageProps) {
  const actor = await requireStaff()
  const { id, saveId } = await params
  const [locale, t] = await Promise.all([currentLocale(), getTranslations('publishing')])
  const { edition, entry, content, difference, mayRestore } = (await earlierWords(actor, id, saveId)) ?? notFound()
  const path = (to = '') => localePath(locale, `/admin/publishing/${id}${to}`)
  return (
    <div className="stack-wide">
      <Breadcrumbs
        label={t('edition.way-up')}
        crumbs={[
          { href: localePath(locale, '/admin/publishing'), text: t('title') },
          { href: path(), text: edition.title },
          { href: path('/saves'), text: t('saves.title') },
        ]}
      />
      <PageHeading title={await timeInWords(entry.savedAt)} lead={t(`saves.kind.${entry.kind}`)} />
      <DifferenceToNow difference={difference} />
      {mayRestore && (
        <ClientWords areas={['failure']}>
          <DeclaredForm
            action={restoreAction.bind(null, id, saveId)}
            fields={[{ control: 'hidden', name: 'expectedVersion', value: String(edition.version) }]}
            errorTitle={t('step.errors')}
            submitText={t('saves.restore')}
            pendingText={t('step.pending')}
          />
          <p className="text-small text-ink-soft">{t('saves.restore-help')}</p>
        </ClientWords>
      )}
      <section aria-labelledby="words" className="stack">
        <h2 id="words">{t('saves.words')}</h2>
        <p className="text-lead" lang="zh-CN">
          {content.title}
        </p>
        <DocumentBody html={content.bodyHtml} />
      </section>
    </div>
  )
}
