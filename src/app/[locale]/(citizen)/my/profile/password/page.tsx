import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChoosePasswordPage } from '@/app/[locale]/_profile/choose-password-form'
import { PasswordFormPage } from '@/app/[locale]/_profile/password-form'
import { requireCitizen, requireSession } from '@/platform/session/guards'
import { changePasswordAction, choosePasswordAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('password.title') }
}

/** Changing one's password; with a one-time password, choosing one of one's own. */
export default async function PasswordPage() {
  const { openStep, actor } = await requireSession()
  if (openStep === 'choose-password' && actor.kind === 'citizen')
    return <ChoosePasswordPage action={choosePasswordAction} />
  await requireCitizen()
  return <PasswordFormPage home="/my/profile" action={changePasswordAction} />
}
