import { getTranslations } from 'next-intl/server'
import { type DefinitionPart, problemPart } from '@/modules/catalogue/domain/problem-part'
import type { VersionProblem } from '@/modules/catalogue/domain/version-problem'
import { Notice } from '@/ui/notice'
import { ProblemList } from '../../../_components/problem-list'

type PartProblemsProps = { part: DefinitionPart | null; problems: readonly VersionProblem[] }

/** What forbids publishing, beside the part it is about; `null` = what is about the whole. */
export async function PartProblems({ part, problems }: PartProblemsProps) {
  const own = problems.filter((one) => problemPart(one) === part)
  if (own.length === 0) return null
  const t = await getTranslations('catalogue')
  return (
    <Notice tone="error" title={t('admin.publish-mend')}>
      <ProblemList problems={own} />
    </Notice>
  )
}
