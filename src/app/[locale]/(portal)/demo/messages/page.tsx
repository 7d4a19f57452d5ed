import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { momentWords } from '@/kernel/moment-words'
import { demoMessages } from '@/modules/identity/queries/demo-messages'
import { currentLocale } from '@/platform/i18n/current-locale'
import { allowAnyone } from '@/platform/session/guards'
import { DataList } from '@/ui/data-list'
import { EmptyState } from '@/ui/empty-state'
import { PageHeading } from '@/ui/page-heading'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('demo-messages.title'), robots: { index: false } }
}

/** In a demonstration alone: the text messages and mails it would have sent. Its people are invented. */
export default async function DemoMessagesPage() {
  await allowAnyone()
  const messages = await demoMessages()
  if (messages === null) notFound()
  const [t, locale] = await Promise.all([getTranslations('identity'), currentLocale()])
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('demo-messages.title')} lead={t('demo-messages.lead')} />
      {messages.length === 0 && <EmptyState title={t('demo-messages.none')} />}
      {messages.length > 0 && (
        <DataList
          rows={messages.map(({ id, sentTo, text, createdAt }) => ({
            key: id,
            name: t('demo-messages.to', { to: sentTo, when: momentWords(locale, createdAt) }),
            value: text,
          }))}
        />
      )}
    </div>
  )
}
