import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WrongWay } from '@/app/[locale]/_shell/wrong-way'
import { allowAnyone } from '@/platform/session/guards'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errors.not-your-form')
  return { title: t('title'), robots: 'noindex' }
}

/** Where a form ends that was shown to one person and sent while another was signed in: nothing was saved. */
export default async function NotYourFormPage() {
  await allowAnyone()
  const t = await getTranslations('errors.not-your-form')
  return <WrongWay title={t('title')} detail={t('detail')} />
}
