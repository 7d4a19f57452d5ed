import { getTranslations } from 'next-intl/server'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { PageHeading } from '@/ui/page-heading'
import { BackToProfile } from './back-to-profile'
import type { ProfileHome } from './profile-steps'

type PasswordFormProps = { home: ProfileHome; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** Changing one's password; the current one is asked for. */
export async function PasswordFormPage({ home, action }: PasswordFormProps) {
  const t = await getTranslations('identity')
  const password = { control: 'text', type: 'password' } as const
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('password.title')} lead={t('password.lead')} />
      <DeclaredForm
        action={action}
        errorTitle={t('form.errors')}
        submitText={t('password.submit')}
        pendingText={t('form.pending')}
        fields={[
          {
            ...password,
            name: 'currentPassword',
            label: t('fields.current-password'),
            autoComplete: 'current-password',
          },
          {
            ...password,
            name: 'newPassword',
            label: t('fields.new-password'),
            hint: t('fields.new-password-hint'),
            autoComplete: 'new-password',
          },
        ]}
      />
      <BackToProfile home={home} />
    </div>
  )
}
