import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoosePasswordPage } from '@/app/[locale]/_profile/choose-password-form'
import { PasswordFormPage } from '@/app/[locale]/_profile/password-form'
import { requireSession, requireStaff } from '@/platform/session/guards'
import { changePasswordAction, choosePasswordAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('password.title') }
}

/** Changing one's password; with a one-time password, choosing one of one's own. */
export default async function StaffPasswordPage() {
  const { openStep, actor } = await requireSession()
  if (openStep === 'choose-password' && actor.kind === 'staff')
    return <ChoosePasswordPage action={choosePasswordAction} />
  await requireStaff()
  return <PasswordFormPage home="/desk/profile" action={changePasswordAction} />
}
