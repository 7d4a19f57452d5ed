import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BackToProfile } from '@/app/[locale]/_profile/back-to-profile'
import { SentCodeForm } from '@/app/[locale]/_profile/sent-code-form'
import { requireCitizen } from '@/platform/session/guards'
import { PageHeading } from '@/ui/page-heading'
import { confirmContactAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('sent-code.title') }
}

/** After a new number or address was given: the code that was sent to it. */
export default async function ContactCodePage() {
  await requireCitizen()
  const t = await getTranslations('identity')
  return (
    <div className="stack-wide measure">
      <PageHeading title={t('sent-code.title')} lead={t('sent-code.lead-change')} />
      <SentCodeForm action={confirmContactAction} />
      <BackToProfile home="/my/profile" />
    </div>
  )
}
