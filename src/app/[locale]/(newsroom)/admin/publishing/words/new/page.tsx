import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { mayTeach } from '@/modules/search/domain/permissions'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireStaff } from '@/platform/session/guards'
import { notAllowed } from '@/platform/session/refused'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { sayingFields } from '../_components/saying-fields'
import { addSayingAction } from '../actions'

type PageProps = { searchParams: Promise<{ said?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('search-words'))('add') }
}

/** Teaches the search a saying; words that found nothing come with the address. */
export default async function NewSayingPage({ searchParams }: PageProps) {
  const actor = await requireStaff()
  if (!mayTeach(actor)) return notAllowed(actor)
  const [t, locale, { said }] = await Promise.all([getTranslations('search-words'), currentLocale(), searchParams])
  return (
    <div className="stack-wide">
      <PageHeading title={t('add')} lead={t('lead')} />
      <DeclaredForm
        action={addSayingAction}
        errorTitle={t('errors')}
        submitText={t('save')}
        pendingText={t('pending')}
        fields={sayingFields(t, { said: typeof said === 'string' ? said.slice(0, 30) : '' })}
      />
      <p>
        <a href={localePath(locale, '/admin/publishing/words')}>{t('back')}</a>
      </p>
    </div>
  )
}
