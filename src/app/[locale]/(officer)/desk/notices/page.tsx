import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NoticeList } from '@/app/[locale]/_notices/notice-list'
import { requireStaff } from '@/platform/session/guards'
import { markReadAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notifications'))('title') }
}

/** What the city has told a member of staff about what they answer for. */
export default async function NoticesPage({ searchParams }: { searchParams: Promise<{ before?: string }> }) {
  const officer = await requireStaff()
  const { before } = await searchParams
  return <NoticeList reader={officer} before={before} at="/desk/notices" markRead={markReadAction} />
}
