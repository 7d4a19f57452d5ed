import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContactFormPage } from '@/app/[locale]/_profile/contact-form'
import { requireStaff } from '@/platform/session/guards'
import { changeContactAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('identity'))('profile.title') }
}

export default async function StaffContactPage({ params }: { params: Promise<{ kind: string }> }) {
  await requireStaff()
  const { kind } = await params
  if (kind !== 'phone' && kind !== 'email') notFound()
  return <ContactFormPage kind={kind} home="/desk/profile" action={changeContactAction} />
}
