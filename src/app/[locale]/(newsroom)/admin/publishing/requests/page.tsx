import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { supersedeRequests } from '@/modules/disclosure/queries/supersede-requests'
import { ClientWords } from '@/platform/i18n/client-words'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { Breadcrumbs } from '@/ui/breadcrumbs'
import { EmptyState } from '@/ui/empty-state'
import { Notice } from '@/ui/notice'
import { PageHeading } from '@/ui/page-heading'
import { RequestCard } from './_components/request-card'

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('publishing'))('requests.title') }
}

/** Which documents of one's departments others want to replace, and what became of one's own requests. */
export default async function RequestsPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  const t = await getTranslations('publishing')
  const [{ asked, asking }, { done }] = await Promise.all([supersedeRequests(actor), searchParams])
  return (
    <div className="stack-wide">
      <Breadcrumbs
        label={t('edition.way-up')}
        crumbs={[{ href: localePath(await currentLocale(), '/admin/publishing'), text: t('title') }]}
      />
      <PageHeading title={t('requests.title')} lead={t('requests.lead')} />
      {done && <Notice tone="success" title={t('requests.done')} live />}
      {asked.length + asking.length === 0 && <EmptyState title={t('requests.none')} />}
      <ClientWords areas={['failure']}>
        {[{ key: 'asked', requests: asked } as const, { key: 'asking', requests: asking } as const]
          .filter(({ requests }) => requests.length > 0)
          .map(({ key, requests }) => (
            <section key={key} aria-labelledby={key} className="stack-tight">
              <h2 id={key}>{t(`requests.${key}`)}</h2>
              {requests.map((request) => (
                <RequestCard
                  key={request.id}
                  request={request}
                  mayAnswer={key === 'asked' && request.mayAnswer && request.askedById !== actor.id}
                />
              ))}
            </section>
          ))}
      </ClientWords>
    </div>
  )
}
