import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { createStaffAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin'))('new-person.title') }
}

export default async function NewPersonPage() {
  await requireAdmin('system_admin')
  const [t, locale] = await Promise.all([getTranslations('admin'), currentLocale()])
  const optionalText = t('form.optional')
  return (
    <div className="stack-wide">
      <PageHeading title={t('new-person.title')} lead={t('new-person.lead')} />
      <DeclaredForm
        action={createStaffAction}
        errorTitle={t('form.errors')}
        submitText={t('new-person.submit')}
        pendingText={t('form.pending')}
        fields={[
          { control: 'text', name: 'name', label: t('new-person.name'), autoComplete: 'off' },
          {
            control: 'text',
            name: 'staffNo',
            label: t('new-person.staff-no'),
            hint: t('new-person.staff-no-hint'),
            autoComplete: 'off',
          },
          {
            control: 'text',
            name: 'phone',
            type: 'tel',
            label: t('new-person.phone'),
            optionalText,
            autoComplete: 'off',
          },
          {
            control: 'text',
            name: 'email',
            type: 'email',
            label: t('new-person.email'),
            optionalText,
            autoComplete: 'off',
          },
          { control: 'text', name: 'reason', label: t('form.why'), hint: t('form.why-hint') },
        ]}
      />
      <p>
        <a href={localePath(locale, '/admin/people')}>{t('people.back')}</a>
      </p>
    </div>
  )
}
