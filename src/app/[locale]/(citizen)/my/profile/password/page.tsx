import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PasswordFormPage } from '@/app/[locale]/_profile/password-form'
import { requireCitizen } from '@/platform/session/guards'
import { changePasswordAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('password.title') }
}

export default async function PasswordPage() {
  await requireCitizen()
  return <PasswordFormPage home="/my/profile" action={changePasswordAction} />
}
