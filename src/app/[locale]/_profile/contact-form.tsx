import { getTranslations } from 'next-intl/server'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { PageHeading } from '@/ui/page-heading'
import { BackToProfile } from './back-to-profile'
import type { ProfileHome } from './profile-steps'

type ContactFormProps = {
  kind: 'phone' | 'email'
  home: ProfileHome
  action: (previous: FormState, form: FormData) => Promise<FormState>
}

/** Changing what one signs in by. */
export async function ContactFormPage({ kind, home, action }: ContactFormProps) {
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t(`contact.${kind}-title`)} />
      <DeclaredForm
        action={action}
        errorTitle={t('form.errors')}
        submitText={t('form.save')}
        pendingText={t('form.pending')}
        fields={[
          { control: 'hidden', name: 'kind', value: kind },
          {
            control: 'text',
            name: 'value',
            type: kind === 'phone' ? 'tel' : 'email',
            label: t(`contact.${kind}`),
            hint: t('contact.hint'),
            autoComplete: kind === 'phone' ? 'tel' : 'email',
          },
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
