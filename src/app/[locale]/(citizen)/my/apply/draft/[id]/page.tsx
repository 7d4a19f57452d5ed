import { notFound } from 'next/navigation'
import { draftPage } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'

/** The draft without a page: goes to its first one, or to the case that it became. */
export default async function DraftEntry({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = await draftPage(await requireCitizen(), id)
  if (!found) notFound()
  const path =
    found.state === 'open' ? `/my/apply/draft/${id}/${found.page.steps[0]?.key}` : `/my/cases/${found.caseId}`
  redirect(localePath(await currentLocale(), path))
}
