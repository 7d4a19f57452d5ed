import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireStaff } from '@/platform/session/guards'
import { listAddress, type SearchParams } from './_list/list-address'
import { WorklistPage } from './_list/worklist-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.tabs')
  return { title: t('mine') }
}

/** What waits for me, overdue first. */
export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const officer = await requireStaff()
  return <WorklistPage officer={officer} view="mine" address={await listAddress(officer, searchParams)} path="/desk" />
}
