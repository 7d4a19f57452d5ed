import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { currentLocale } from '@/platform/i18n/current-locale'
import { PageHeading } from '@/ui/page-heading'
import { pageAddresses } from '../_components/page-addresses'
import { TrackForm } from './_components/track-form'
import { trackAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('portal')
  return { title: t('track.title'), alternates: pageAddresses(await currentLocale(), '/track') }
}

/** How far is my case? Number and query code are sent, never written into an address. */
export default async function TrackPage() {
  const t = await getTranslations('portal')
  return (
    <>
      <PageHeading title={t('track.title')} lead={t('track.lead')} />
      <TrackForm
        action={trackAction}
        words={{
          caseNo: t('track.case-no'),
          caseNoHint: t('track.case-no-hint'),
          code: t('track.code'),
          codeHint: t('track.code-hint'),
          submit: t('track.submit'),
          pending: t('track.pending'),
          errors: t('track.errors'),
          timeline: t('track.timeline'),
        }}
      />
    </>
  )
}
