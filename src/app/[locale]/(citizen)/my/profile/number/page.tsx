import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackToProfile } from '@/app/[locale]/_profile/back-to-profile'
import { requireCitizen } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { revealNumberAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('number.title') }
}

/** A citizen sees the number kept about them in full, once, after their password. */
export default async function NumberPage() {
  await requireCitizen()
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('number.title')} />
      <DeclaredForm
        action={revealNumberAction}
        errorTitle={t('form.errors')}
        submitText={t('number.submit')}
        pendingText={t('form.pending')}
        done={{
          title: t('number.done'),
          text: t('number.once'),
          shows: [{ key: 'number', label: t('number.label') }],
        }}
        fields={[
          {
            control: 'text',
            type: 'password',
            name: 'currentPassword',
            label: t('fields.current-password'),
            hint: t('fields.current-password-hint'),
            autoComplete: 'current-password',
          },
        ]}
      />
      <BackToProfile home="/my/profile" />
    </div>
  )
}
