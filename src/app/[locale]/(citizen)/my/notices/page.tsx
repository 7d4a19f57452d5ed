import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeList } from '@/app/[locale]/_notices/notice-list'
import { requireCitizen } from '@/platform/session/guards'
import { markReadAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

/** What the city has told me about my cases and my account. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const citizen = await requireCitizen()
  const { before } = await searchParams
  return <NoticeList reader={citizen} before={before} at="/my/notices" markRead={markReadAction} />
}
