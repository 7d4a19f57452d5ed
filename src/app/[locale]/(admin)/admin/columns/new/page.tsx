import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { columnArrangement } from '@/modules/disclosure/queries/column-arrangement'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { columnFields } from '../_components/column-fields'
import { createColumnAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('columns'))('new') }
}

export default async function NewColumnPage() {
  const admin = await requireAdmin('system_admin')
  const [t, locale, all] = await Promise.all([getTranslations('columns'), currentLocale(), columnArrangement(admin)])
  return (
    <div className="stack-wide">
      <PageHeading title={t('new')} />
      <DeclaredForm
        action={createColumnAction}
        errorTitle={t('errors')}
        submitText={t('create')}
        pendingText={t('pending')}
        fields={[
          { control: 'text', name: 'slug', label: t('slug'), hint: t('slug-hint'), width: 'medium', spellCheck: false },
          ...columnFields({ t, locale }, all, null),
        ]}
      />
      <p>
        <a href={localePath(locale, '/admin/columns')}>{t('back')}</a>
      </p>
    </div>
  )
}
