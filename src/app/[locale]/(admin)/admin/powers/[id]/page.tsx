import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { powerToDecide } from '@/modules/identity/queries/pending-powers'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { requireAdmin } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'
import { PowerCard } from '../_components/power-card'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('powers'))('account-title') }
}

/** Confirming an account has a page of its own: the one-time password is shown in its answer, also without script. */
export default async function PowerPage({ params }: { params: Promise<{ id: string }> }) {
  const admin = await requireAdmin('security_admin')
  const power = await powerToDecide(admin, (await params).id)
  if (!power) notFound()
  const [t, locale] = await Promise.all([getTranslations('powers'), currentLocale()])
  return (
    <div className="stack-wide">
      <PageHeading title={t('account-title')} lead={t('account-lead')} />
      <PowerCard power={power} withForms />
      <p>
        <a href={localePath(locale, '/admin/powers')}>{t('to-list')}</a>
      </p>
    </div>
  )
}
