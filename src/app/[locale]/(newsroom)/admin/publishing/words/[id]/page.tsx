import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { mayTeach } from '@/modules/search/domain/permissions'
import { taughtSaying } from '@/modules/search/queries/taught'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { sayingFields } from '../_components/saying-fields'
import { changeSayingAction, forgetSayingAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search-words'))('title') }
}

/** Changes what was taught, or takes it back. */
export default async function SayingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireStaff()
  if (!mayTeach(actor)) return notAllowed(actor)
  const saying = await taughtSaying(actor, (await params).id)
  if (!saying) notFound()
  const [t, locale] = await Promise.all([getTranslations('search-words'), currentLocale()])
  const form = { errorTitle: t('errors'), pendingText: t('pending') }
  return (
    <div className="stack-wide">
      <PageHeading title={saying.said} kicker={t('title')} />
      <DeclaredForm
        {...form}
        action={changeSayingAction}
        submitText={t('save')}
        fields={[
          { control: 'hidden', name: 'id', value: saying.id },
          { control: 'hidden', name: 'expectedVersion', value: String(saying.version) },
          ...sayingFields(t, saying),
        ]}
      />
      <DeclaredForm
        {...form}
        action={forgetSayingAction}
        submitText={t('remove')}
        submitKind="danger"
        fields={[{ control: 'hidden', name: 'id', value: saying.id }]}
      />
      <p>
        <a href={localePath(locale, '/admin/publishing/words')}>{t('back')}</a>
      </p>
    </div>
  )
}
