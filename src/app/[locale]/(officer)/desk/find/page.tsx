import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findByCaseNo } from '@/modules/casework/queries/find-by-case-no'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { listAddress, type SearchParams } from '../_list/list-address'
import { WorklistPage } from '../_list/worklist-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.tabs')
  return { title: t('found') }
}

/** Every case that a search gives, open or done; a whole case number leads straight to its case. */
export default async function FindPage({ searchParams }: { searchParams: SearchParams }) {
  const officer = await requireStaff()
  const address = await listAddress(officer, searchParams)
  const found = address.q && (await findByCaseNo(officer, address.q))
  if (found) redirect(localePath(await currentLocale(), `/desk/cases/${found}`))
  return <WorklistPage officer={officer} view="found" address={address} path="/desk/find" />
}
