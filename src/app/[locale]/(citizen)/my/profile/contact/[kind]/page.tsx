import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContactFormPage } from '@/app/[locale]/_profile/contact-form'
import { requireCitizen } from '@/platform/session/guards'
import { changeContactAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('profile.title') }
}

export default async function ContactPage({ params }: { params: Promise<{ kind: string }> }) {
  await requireCitizen()
  const { kind } = await params
  if (kind !== 'phone' && kind !== 'email') notFound()
  return <ContactFormPage kind={kind} home="/my/profile" action={changeContactAction} />
}
