import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { isKeeper } from '@/modules/disclosure/domain/permissions'
import { type DocumentImport, documentImports } from '@/modules/disclosure/queries/document-imports'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { DeclaredForm } from '@/ui/declared-form'
import { Details } from '@/ui/details'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { timeInWords } from '../_components/time-in-words'
import { undoImportAction } from './actions'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('imports.title') }
}

/** What was loaded into the library, load by load; a keeper takes one back. */
export default async function ImportsPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  if (!isKeeper(actor)) return notAllowed(actor)
  const t = await getTranslations('publishing')
  const [loads, { done }] = await Promise.all([documentImports(actor), searchParams])
  return (
    <div className="stack-wide">
      <Breadcrumbs
        label={t('edition.way-up')}
        crumbs={[{ href: localePath(await currentLocale(), '/admin/publishing'), text: t('title') }]}
      />
      <PageHeading title={t('imports.title')} lead={t('imports.lead')} />
      {done && <Notice tone="success" title={t('imports.done')} live />}
      {loads.length === 0 && <EmptyState title={t('imports.none')} detail={t('imports.none-help')} />}
      <ClientWords areas={['failure']}>
        {loads.map((load) => (
          <LoadCard key={load.id} load={load} />
        ))}
      </ClientWords>
    </div>
  )
}

async function LoadCard({ load }: { load: DocumentImport }) {
  const t = await getTranslations('publishing.imports')
  const { id, ranAt, created, updated, rejected, undoneAt, undoneByName, undoneReason, leftAlone } = load
  return (
    <article className="stack-tight border-t border-line py-4">
      <h2 className="text-lead">{await timeInWords(ranAt)}</h2>
      <p>{t('counts', { created, updated, rejected })}</p>
      {undoneAt ? (
        <p>
          {t('undone', { name: undoneByName ?? '', time: await timeInWords(undoneAt), leftAlone: leftAlone ?? 0 })}{' '}
          <span lang="zh-CN">{undoneReason}</span>
        </p>
      ) : (
        <Details summary={t('undo')}>
          <p>{t('undo-lead')}</p>
          <DeclaredForm
            action={undoImportAction.bind(null, id)}
            idPrefix={`${id}-`}
            errorTitle={t('errors')}
            submitText={t('undo')}
            submitKind="danger"
            pendingText={t('pending')}
            fields={[{ control: 'area', name: 'reason', label: t('reason'), rows: 2 }]}
          />
        </Details>
      )}
    </article>
  )
}
