import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { PageHeading } from '@/ui/page-heading'
import { pageAddresses } from '../_components/page-addresses'
import { VerifyForm } from './_components/verify-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal')
  return { title: t('verify.title'), alternates: pageAddresses(await currentLocale(), '/verify') }
}

type PageProps = { searchParams: Promise<{ code?: string | string[] }> }

/** Is this letter genuine? The code stands below its QR square. */
export default async function VerifyPage({ searchParams }: PageProps) {
  const { code } = await searchParams
  const locale = await currentLocale()
  const typed = (Array.isArray(code) ? code[0] : code)?.trim().slice(0, 80)
  if (typed) redirect(localePath(locale, `/verify/${encodeURIComponent(typed)}`))
  const t = await getTranslations('portal')
  return (
    <>
      <PageHeading title={t('verify.title')} lead={t('verify.lead')} />
      <VerifyForm />
    </>
  )
}
