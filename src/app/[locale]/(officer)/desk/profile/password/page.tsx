import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordFormPage } from '@/app/[locale]/_profile/password-form'
import { requireSession, requireStaff } from '@/platform/session/guards'
import { DeclaredForm } from '@/ui/declared-form'
import { PageHeading } from '@/ui/page-heading'
import { changePasswordAction, choosePasswordAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('password.title') }
}

/** Changing one's password; with a one-time password, choosing the first of one's own. */
export default async function StaffPasswordPage() {
  const session = await requireSession()
  if (session.openStep === 'choose-password') return <ChoosePassword />
  await requireStaff()
  return <PasswordFormPage home="/desk/profile" action={changePasswordAction} />
}

async function ChoosePassword() {
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('password.choose-title')} lead={t('password.choose-lead')} />
      <DeclaredForm
        action={choosePasswordAction}
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
