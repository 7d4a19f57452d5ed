import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { columnArrangement, columnToChange } from '@/modules/disclosure/queries/column-arrangement'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { columnFields } from '../_components/column-fields'
import { changeColumnAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('columns'))('change') }
}

/** Renames a column, moves it under another, hides it or shows it again. Its address stays. */
export default async function ColumnPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('system_admin')
  const column = await columnToChange(admin, (await params).id)
  if (!column) notFound()
  const [t, locale, all] = await Promise.all([getTranslations('columns'), currentLocale(), columnArrangement(admin)])
  return (
    <div className="stack-wide">
      <PageHeading title={t('change-title', { name: column.name })} kicker={`/columns/${column.slug}`} />
      <DeclaredForm
        action={changeColumnAction.bind(null, column.slug)}
        errorTitle={t('errors')}
        submitText={t('save')}
        pendingText={t('pending')}
        fields={[
          { control: 'hidden', name: 'id', value: column.id },
          { control: 'hidden', name: 'expectedVersion', value: String(column.version) },
          ...columnFields({ t, locale }, all, column),
          {
            control: 'radio',
            name: 'active',
            label: t('state'),
            hint: t('hide-hint'),
            value: column.active ? 'yes' : 'no',
            choices: [
              { value: 'yes', text: t('shown') },
              { value: 'no', text: t('hidden') },
            ],
          },
        ]}
      />
      <p>
        <a href={localePath(locale, '/admin/columns')}>{t('back')}</a>
      </p>
    </div>
  )
}
