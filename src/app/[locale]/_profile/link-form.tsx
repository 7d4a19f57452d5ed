import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { providerName } from '@/platform/session/oidc-provider'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { PageHeading } from '@/ui/page-heading'
import { BackToProfile } from './back-to-profile'
import type { ProfileHome } from './profile-steps'

type LinkFormProps = { home: ProfileHome; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** Linking an identity at the city's provider, after the password; not there where the city has none. */
export async function LinkFormPage({ home, action }: LinkFormProps) {
  const name = providerName()
  if (!name) notFound()
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('link.title', { name })} lead={t('link.lead', { name })} />
      <DeclaredForm
        action={action}
        errorTitle={t('form.errors')}
        submitText={t('link.submit', { name })}
        pendingText={t('form.pending')}
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
      <BackToProfile home={home} />
    </div>
  )
}
