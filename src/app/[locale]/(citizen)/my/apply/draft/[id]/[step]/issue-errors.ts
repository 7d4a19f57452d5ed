import { getTranslations } from 'next-intl/server'
import type { AnswerIssue } from '@/modules/applications/domain/answer-issue'
import { stepOfField } from '@/modules/applications/domain/filing-steps'
import { issueWords } from '@/modules/applications/domain/issue-words'
import type { DraftPageFacts } from '@/modules/applications/queries/draft-page'
import { currentLocale } from '@/platform/i18n/current-locale'
import type { FormError } from '@/ui/form-state'

/** What is to be put right on one page of the form, each with the name of its field. */
export async function issueErrors(page: DraftPageFacts, section: string): Promise<(FormError & { field: string })[]> {
  const here = page.problems.issues.filter(({ path }) => stepOfField(page.steps, path) === section)
  return Promise.all(here.map(async (issue) => ({ field: issue.path, message: await wordsOfIssue(page, issue) })))
}

/** One issue in the words of the page's language, with the name of its field. */
export async function wordsOfIssue({ form }: Pick<DraftPageFacts, 'form'>, issue: AnswerIssue): Promise<string> {
  const [t, locale] = [await getTranslations('applications'), await currentLocale()]
  const fields = form.sections.flatMap((section) => section.fields)
  return issueWords(issue, fields, { t, locale })
}
