import { notFound } from 'next/navigation'
import { pageToGoOn } from '@/modules/applications/domain/filing-steps'
import { type DraftPageFacts, draftPage } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import { localePath } from '@/platform/i18n/locale'
import { redirect } from '@/platform/redirect'
import { requireCitizen } from '@/platform/session/guards'

/** The draft without a page: goes to the one where the person stopped, or to the case that it became. */
export default async function DraftEntry({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const found = await draftPage(await requireCitizen(), id)
  if (!found) notFound()
  const path = found.state === 'open' ? `/my/apply/draft/${id}/${openingPage(found.page)}` : `/my/cases/${found.caseId}`
  redirect(localePath(await currentLocale(), path))
}

/**
 * A new draft begins at its first page, and so does a correction: what it names may be right already and still has to
 * be looked at.
 */
const openingPage = ({ steps, problems, correction, version }: DraftPageFacts): string =>
  ((correction || version === 0) && steps[0]?.key) || pageToGoOn(steps, problems)
