import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { caseDepartmentsOf } from '@/kernel/actor'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireStaff } from '@/platform/session/guards'
import { listAddress, type SearchParams } from './_list/list-address'
import { WorklistPage } from './_list/worklist-page'
import { EditorialWorkBeside } from './_work/editorial-work-beside'
import { OwnWorkPage } from './_work/own-work-page'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.tabs')
  return { title: t('mine') }
}

/** Everybody's first page is their own work: cases, overdue first; what to write and publish; for administrators their own. */
export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const officer = await requireStaff()
  if (officer.adminRole !== null) redirect(localePath(await currentLocale(), '/admin'))
  if (caseDepartmentsOf(officer).length === 0) return <OwnWorkPage officer={officer} />
  return (
    <>
      <WorklistPage officer={officer} view="mine" address={await listAddress(officer, searchParams)} path="/desk" />
      <EditorialWorkBeside officer={officer} />
    </>
  )
}
