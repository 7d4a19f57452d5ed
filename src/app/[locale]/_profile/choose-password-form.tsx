import { getTranslations } from 'next-intl/server'
import { DeclaredForm } from '@/ui/declared-form'
import type { FormState } from '@/ui/form-state'
import { PageHeading } from '@/ui/page-heading'

type ChoosePasswordProps = { action: (previous: FormState, form: FormData) => Promise<FormState> }

/** Whoever came in with a one-time password chooses their own; nothing else opens before. */
export async function ChoosePasswordPage({ action }: ChoosePasswordProps) {
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('password.choose-title')} lead={t('password.choose-lead')} />
      <DeclaredForm
        action={action}
        errorTitle={t('form.errors')}
        submitText={t('password.choose-submit')}
        pendingText={t('form.pending')}
        fields={[
          {
            control: 'text',
            type: 'password',
            name: 'newPassword',
            label: t('fields.new-password'),
            hint: t('fields.new-password-hint'),
            autoComplete: 'new-password',
          },
        ]}
      />
    </div>
  )
}
